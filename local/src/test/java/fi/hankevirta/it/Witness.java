package fi.hankevirta.it;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectSerde;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** A reader of committed records that sees every row of the country and every partial, from the first to the last. */
final class Witness implements AutoCloseable {
    private final TopicReader reader;
    private final String partialsTopic;
    private final BiConsumer<String, Figure> onRow;
    private final Deserializer<Figure> figure = new SingleObjectSerde<Figure>(Figure.getClassSchema()).deserializer();
    private final Map<String, List<Figure>> rows = new HashMap<>();
    private final Map<Integer, List<ConsumerRecord<byte[], byte[]>>> partials = new HashMap<>();
    private final CompletableFuture<Void> end;
    private volatile boolean enough;

    /** Begins to read, before anything is there; is told of each row at once. */
    Witness(Installation installation, BiConsumer<String, Figure> onRow) {
        Topics topics = installation.topics();
        Stream<String> progress = Arrays.stream(Domain.values())
                .map(domain -> topics.progress(domain).name());
        this.partialsTopic = topics.partials().name();
        this.reader = new TopicReader(
                installation.bootstrapServers(),
                Stream.concat(progress, Stream.of(partialsTopic)).toList());
        this.onRow = onRow;
        reader.requireEmpty();
        this.end = CompletableFuture.runAsync(() -> {
            while (!enough) {
                reader.poll().forEach(this::note);
            }
            reader.next().forEach(this::note);
        });
    }

    /** Ends when all that is committed was read; what went wrong in the background goes wrong here. */
    void awaitEnd() {
        enough = true;
        end.join();
    }

    /** Returns the rows of the country by key, each as often as it changed, in the order in which they were seen. */
    Map<String, List<Figure>> rows() {
        return rows;
    }

    /** Returns all partials by partition, in the order of the log. */
    Map<Integer, List<ConsumerRecord<byte[], byte[]>>> partials() {
        return partials;
    }

    @Override
    public void close() {
        enough = true;
        end.handle((nothing, failure) -> failure).join();
        reader.close();
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(partialsTopic)) {
            partials.computeIfAbsent(record.partition(), partition -> new ArrayList<>())
                    .add(record);
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (key.contains("|FI|FI|")) {
            Figure row = figure.deserialize(record.topic(), record.value());
            List<Figure> before = rows.computeIfAbsent(key, k -> new ArrayList<>());
            if (before.isEmpty() || !before.get(before.size() - 1).equals(row)) {
                before.add(row);
            }
            onRow.accept(key, row);
        }
    }
}
