package fi.hankevirta.topic;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic.Role;
import fi.hankevirta.topic.Topic.Timestamps;
import fi.hankevirta.wire.SingleObjectSerde;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * All topics of an installation (specification, section 3), declared once from the register. Creating them, checking
 * them, reading and writing them all start here.
 */
public final class Topics {
    private static final int INGRESS_MAX_BYTES = 1024 * 1024;
    private static final int OWN_MAX_BYTES = 2 * INGRESS_MAX_BYTES;
    private static final Duration REJECTION_RETENTION = Duration.ofDays(365);

    private final Map<String, Ingress> ingress = new LinkedHashMap<>();
    private final Map<String, Topic<String, Rejection>> rejected = new LinkedHashMap<>();
    private final Map<Domain, Topic<String, Figure>> progress = new EnumMap<>(Domain.class);
    private final Map<Domain, Topic<String, PublishedFigure>> published = new EnumMap<>(Domain.class);
    private final Topic<String, ReleaseRequest> releaseRequests;
    private final Topic<String, ReleaseReport> releaseReports;
    private final Topic<String, ReleasedRow> released;
    private final Topic<byte[], byte[]> rekeyed;
    private final Topic<byte[], byte[]> partials;

    /** Declares the topics of an installation. */
    public Topics(Register register, TopicPlan plan) {
        for (Hankealue area : register.areas()) {
            for (EventStream stream : EventStream.values()) {
                declareIngress(area.code(), stream, plan);
            }
            declareRejected(area.code());
        }
        declareIngress(Register.COORDINATOR, EventStream.PILOT_MILESTONE, plan);
        declareRejected(Register.COORDINATOR);
        Serde<Figure> figure = new SingleObjectSerde<>(Figure.getClassSchema());
        Serde<PublishedFigure> publishedFigure = new SingleObjectSerde<>(PublishedFigure.getClassSchema());
        for (Domain domain : Domain.values()) {
            Retention latest = Retention.latestOfEachKey();
            progress.put(domain, keyed("progress." + domain.code() + ".v1", Role.PROGRESS, latest, figure));
            published.put(domain, keyed("published." + domain.code() + ".v1", Role.PUBLISHED, latest, publishedFigure));
        }
        releaseRequests = keyed(
                "control.releases.v1",
                Role.CONTROL,
                Retention.forever(),
                new SingleObjectSerde<>(ReleaseRequest.getClassSchema()));
        releaseReports = keyed(
                "control.release-reports.v1",
                Role.REPORT,
                Retention.latestOfEachKey(),
                new SingleObjectSerde<>(ReleaseReport.getClassSchema()));
        released = keyed(
                "hankevirta.released.v1",
                Role.MEMORY,
                Retention.latestOfEachKey(),
                new SingleObjectSerde<>(ReleasedRow.getClassSchema()));
        // Client-level events travel through it too, and must not outlive their own topics there.
        rekeyed = bytes("hankevirta.rekeyed.v1", plan.partitions(), Retention.of(plan.avainRetention()));
        partials = bytes("hankevirta.partials.v1", plan.partitions(), Retention.latestOfEachKey());
    }

    /** Returns every topic, in a stable order. */
    public List<Topic<?, ?>> all() {
        List<Topic<?, ?>> all = new ArrayList<>();
        ingress.values().forEach(i -> all.add(i.topic()));
        all.addAll(rejected.values());
        all.addAll(progress.values());
        all.addAll(published.values());
        all.add(releaseRequests);
        all.add(releaseReports);
        all.add(released);
        all.add(rekeyed);
        all.add(partials);
        return List.copyOf(all);
    }

    /** Returns the register codes of the areas, and THL: everyone who sends events. */
    public List<String> senders() {
        return List.copyOf(rejected.keySet());
    }

    /** Returns the ingress topics, in a stable order. */
    public List<Ingress> ingress() {
        return List.copyOf(ingress.values());
    }

    /** Finds an ingress topic by its name. */
    public Optional<Ingress> ingress(String topic) {
        return Optional.ofNullable(ingress.get(topic));
    }

    /** Finds the ingress topic of an area, or the coordinator, and a stream. */
    public Optional<Ingress> ingress(String hankealue, EventStream stream) {
        return ingress(ingressName(hankealue, stream));
    }

    /** Returns the topic where the refusals of an area, or of the coordinator, are told. */
    public Topic<String, Rejection> rejected(String hankealue) {
        Topic<String, Rejection> topic = rejected.get(hankealue);
        if (topic == null) {
            throw new IllegalArgumentException(hankealue + " is not in the register");
        }
        return topic;
    }

    /** Returns the topic of a domain's live figures. */
    public Topic<String, Figure> progress(Domain domain) {
        return Objects.requireNonNull(progress.get(domain));
    }

    /** Returns the topic of a domain's released figures. */
    public Topic<String, PublishedFigure> published(Domain domain) {
        return Objects.requireNonNull(published.get(domain));
    }

    /** Returns the topic where releases are asked for. */
    public Topic<String, ReleaseRequest> releaseRequests() {
        return releaseRequests;
    }

    /** Returns the topic that tells what became of each request for a release. */
    public Topic<String, ReleaseReport> releaseReports() {
        return releaseReports;
    }

    /** Returns the topic in which the pipeline remembers the rows of every release. */
    public Topic<String, ReleasedRow> released() {
        return released;
    }

    /** Returns the topic through which records come to the partition of their root. */
    public Topic<byte[], byte[]> rekeyed() {
        return rekeyed;
    }

    /** Returns the topic of partial tallies, one record a cell and partition. */
    public Topic<byte[], byte[]> partials() {
        return partials;
    }

    private void declareIngress(String sender, EventStream stream, TopicPlan plan) {
        boolean clients = stream == EventStream.AVAIN_MEASUREMENT;
        Topic<String, SpecificRecord> topic = new Topic<>(
                ingressName(sender, stream),
                Role.INGRESS,
                Serdes.String(),
                new SingleObjectSerde<>(stream.schema()),
                plan.partitions(),
                clients ? Retention.of(plan.avainRetention()) : Retention.forever(),
                Timestamps.LOG_APPEND_TIME,
                INGRESS_MAX_BYTES);
        ingress.put(topic.name(), new Ingress(sender, stream, topic));
    }

    private void declareRejected(String sender) {
        rejected.put(
                sender,
                new Topic<>(
                        prefix(sender) + "rejected.v1",
                        Role.REJECTED,
                        Serdes.String(),
                        new SingleObjectSerde<>(Rejection.getClassSchema()),
                        1,
                        Retention.of(REJECTION_RETENTION),
                        Timestamps.CREATE_TIME,
                        INGRESS_MAX_BYTES));
    }

    private static <T> Topic<String, T> keyed(String name, Role role, Retention retention, Serde<T> value) {
        return new Topic<>(name, role, Serdes.String(), value, 1, retention, Timestamps.CREATE_TIME, OWN_MAX_BYTES);
    }

    private static Topic<byte[], byte[]> bytes(String name, int partitions, Retention retention) {
        return new Topic<>(
                name,
                Role.INTERNAL,
                Serdes.ByteArray(),
                Serdes.ByteArray(),
                partitions,
                retention,
                Timestamps.CREATE_TIME,
                OWN_MAX_BYTES);
    }

    private static String ingressName(String sender, EventStream stream) {
        return prefix(sender) + stream.code() + ".v1";
    }

    /**
     * Returns what the names of a sender's topics and consumer groups begin with; with the dot at its end no sender's
     * prefix begins like another's.
     *
     * @param sender register code of the area, or THL
     */
    public static String prefix(String sender) {
        return "hankealue." + sender.toLowerCase(Locale.ROOT).replace('_', '-') + ".";
    }

    /**
     * A topic that the pipeline reads.
     *
     * @param sender register code of the area, or THL
     * @param stream the stream of its events
     * @param topic its declaration
     */
    public record Ingress(String sender, EventStream stream, Topic<String, SpecificRecord> topic) {}
}
