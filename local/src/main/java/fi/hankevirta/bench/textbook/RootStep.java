package fi.hankevirta.bench.textbook;

import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Contributions;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps the state of each root, and forwards how each event changes what it contributes to cells. */
final class RootStep extends ContextualProcessor<byte[], byte[], String, byte[]> {
    private final Intake intake;
    private final Contributions contributions = new Contributions();
    private final Topics topics;
    private final LongAdder taken;
    private final Codecs codecs = new Codecs();

    RootStep(Register register, Topics topics, LongAdder taken) {
        this.intake = new Intake(register);
        this.topics = topics;
        this.taken = taken;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String topic = context().recordMetadata().orElseThrow().topic();
        Ingress from = topics.ingress(topic).orElseThrow();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Arrival arrival = new Arrival(from.sender(), record.key(), record.value(), record.headers(), at);
        Decision decision = intake.decide(arrival, codecs.of(from.stream()));
        String outcome = "rejected";
        if (decision instanceof Decision.Accepted accepted) {
            outcome = isApplied(from, accepted.event(), record) ? "applied" : "superseded";
        }
        Contribution counted = new Contribution(
                IntakeCounts.cell(from.sender(), from.stream(), at), at.toEpochMilli(), Tally.INTAKE.slot(outcome), 1);
        forward(CellChange.adding(counted), counted, record);
        taken.increment();
    }

    private boolean isApplied(Ingress from, SpecificRecord event, Record<byte[], byte[]> record) {
        KeyValueStore<String, byte[]> roots = context().getStateStore(TextbookTopology.ROOTS);
        RootKey of = RootKey.of(from.stream(), from.sender(), event);
        String key = String.join("|", of.stream().code(), of.hankealue(), of.id());
        RootState root = RootState.parse(from.stream(), codecs.of(from.stream()), roots.get(key));
        List<Contribution> before = root.contributions(contributions);
        if (!root.take(new Revision(event, record.value()))) {
            return false;
        }
        roots.put(key, root.toBytes());
        before.forEach(contribution -> forward(CellChange.subtracting(contribution), contribution, record));
        root.contributions(contributions)
                .forEach(contribution -> forward(CellChange.adding(contribution), contribution, record));
        return true;
    }

    private void forward(CellChange change, Contribution of, Record<byte[], byte[]> record) {
        String cell = new String(of.cell().toBytes(), StandardCharsets.UTF_8);
        context().forward(new Record<>(cell, change.toBytes(), record.timestamp()));
    }
}
