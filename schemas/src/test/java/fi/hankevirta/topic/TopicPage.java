package fi.hankevirta.topic;

import fi.hankevirta.register.Register;
import fi.hankevirta.wire.SingleObjectSerde;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/** The page docs/topics.md, made from the declarations of the topics and their contracts. */
final class TopicPage {
    /** A number that no topic has for itself. */
    private static final int PARTITIONS = 7;

    private final List<Topic<?, ?>> topics = new Topics(Register.shipped(), TopicPlan.ofPartitions(PARTITIONS)).all();

    String text() {
        return Stream.concat(head(), Arrays.stream(TopicContract.values()).flatMap(this::section))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> head() {
        return """
                # Topics

                What readers and writers may rely on. This page is made from the declarations that the topics are
                created and checked by; who may read and write what is in [access](access.md). The same as an AsyncAPI
                document, for tools, is in [asyncapi.json](asyncapi.json).

                Keys are UTF-8 text. Values are Avro in single-object encoding, with the schemas in
                [schemas/src/main/avro](../schemas/src/main/avro); versions of a schema that were ever released stay
                readable. Read with `isolation.level=read_committed`: what a transaction takes back is then never
                seen. Fields and codes may be added within `v1`: readers ignore fields that they don't know, and
                read codes that they don't know as `UNKNOWN`.

                A topic that is compacted keeps the latest record of each key for ever. The broker removes older
                records of a key in its own time, so a reader may see some of them or none, but always the latest; read
                from the beginning to have the whole table. The newest segment of a partition, 8 MiB at most, stays as
                it is, and what was written since the last compaction, until that is as much as what it left. In a
                topic that is not compacted every record stays as long as it is kept.

                `<area>` is a register code in lower case with `-` for `_`, or `thl`; `<domain>` is one of
                %s Topics whose partitions are `N` have all as many, the
                setting `partitions`.""".formatted(domains()).lines();
    }

    private static String domains() {
        return Arrays.stream(Domain.values())
                .map(domain -> "`" + domain.code() + "`")
                .collect(Collectors.joining(", ", "", "."));
    }

    private Stream<String> section(TopicContract contract) {
        Stream<String> head = Stream.of(
                "",
                "## " + contract.title(),
                "",
                contract.meaning(),
                "",
                "| topic | value | partitions | kept | timestamps | compression |",
                "|---|---|---|---|---|---|");
        Stream<String> rows = topics.stream()
                .filter(topic -> TopicContract.of(topic) == contract)
                .map(TopicPage::row)
                .distinct();
        Stream<String> rest = Stream.of(
                "",
                "- **Key.** " + contract.key(),
                "- **Order.** " + contract.order(),
                "- **As a table.** " + contract.table(),
                "- **A correction.** " + contract.correction());
        return Stream.of(head, rows, rest).flatMap(lines -> lines);
    }

    private static String row(Topic<?, ?> topic) {
        return "| "
                + String.join(
                        " | ",
                        "`" + pattern(topic) + "`",
                        value(topic),
                        topic.partitions() == PARTITIONS ? "N" : Integer.toString(topic.partitions()),
                        kept(topic.retention()),
                        topic.settings().get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG),
                        topic.settings().get(TopicConfig.COMPRESSION_TYPE_CONFIG))
                + " |";
    }

    /** Returns the name of a topic, with what differs between topics of one kind in angle brackets. */
    static String pattern(Topic<?, ?> topic) {
        return switch (topic.role()) {
            case INGRESS, REJECTED -> topic.name().replaceFirst("^hankealue\\.[^.]+\\.", "hankealue.<area>.");
            case PROGRESS, PUBLISHED -> topic.name().replaceFirst("\\.[^.]+\\.", ".<domain>.");
            case CONTROL, REPORT, MEMORY, INTERNAL -> topic.name();
        };
    }

    private static String value(Topic<?, ?> topic) {
        return topic.value() instanceof SingleObjectSerde<?> serde
                ? "[" + serde.schema().getName() + "](../schemas/src/main/avro/"
                        + serde.schema().getName() + ".avsc)"
                : "bytes";
    }

    private static String kept(Retention retention) {
        if (retention.equals(Retention.latestOfEachKey())) {
            return "compacted: the latest of each key";
        }
        return retention.equals(Retention.forever())
                ? "for ever"
                : String.format(
                        Locale.ROOT,
                        "%d days",
                        Duration.ofMillis(retention.milliseconds()).toDays());
    }
}
