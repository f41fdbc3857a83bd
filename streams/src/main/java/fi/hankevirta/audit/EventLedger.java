package fi.hankevirta.audit;

import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What ingress records tell of: the things by their root, and of each record whether it was accepted. */
final class EventLedger {
    private static final Comparator<RootKey> ORDER = Comparator.comparing(RootKey::stream)
            .thenComparing(RootKey::hankealue)
            .thenComparing(RootKey::id);

    private final Intake intake;
    private final Topics topics;
    private final Codecs codecs = new Codecs();
    private final Map<RootKey, Map<String, Thing>> roots = new TreeMap<>(ORDER);
    private final List<Received> received = new ArrayList<>();

    EventLedger(Register register, Topics topics) {
        this.intake = new Intake(register);
        this.topics = topics;
    }

    /**
     * A record and how it is counted.
     *
     * @param counted what it adds to the tally of records
     */
    record Received(String topic, int partition, long offset, Contribution counted, boolean rejected) {}

    void take(ConsumerRecord<byte[], byte[]> record) {
        Ingress from = topics.ingress(record.topic()).orElseThrow();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Arrival arrival = new Arrival(from.sender(), record.key(), record.value(), record.headers(), at);
        Decision decision = intake.decide(arrival, codecs.of(from.stream()));
        if (decision instanceof Decision.Accepted accepted) {
            Thing thing = new Thing(
                    new Revision(accepted.event(), record.value()),
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    1);
            roots.computeIfAbsent(RootKey.of(from.stream(), from.sender(), accepted.event()), r -> new TreeMap<>())
                    .merge(from.stream().entityIdOf(accepted.event()), thing, Thing::merge);
        }
        received.add(received(from, record, at, decision instanceof Decision.Refused));
    }

    /** Returns the things, by their roots and then by their ids. */
    Map<RootKey, Collection<Thing>> roots() {
        Map<RootKey, Collection<Thing>> things = new TreeMap<>(ORDER);
        roots.forEach((root, byId) -> things.put(root, byId.values()));
        return things;
    }

    List<Received> received() {
        return received;
    }

    private static Received received(
            Ingress from, ConsumerRecord<byte[], byte[]> record, Instant at, boolean rejected) {
        Cell cell = IntakeCounts.cell(from.sender(), from.stream(), at);
        // Of what was accepted, which is applied and which superseded depends on the order; the figures do not.
        int slot = Tally.INTAKE.slot(rejected ? "rejected" : "applied");
        return new Received(
                record.topic(),
                record.partition(),
                record.offset(),
                new Contribution(cell, at.toEpochMilli(), slot, 1),
                rejected);
    }
}
