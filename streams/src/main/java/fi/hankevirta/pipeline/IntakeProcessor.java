package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.topic.Topics.Ingress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Decides about each ingress record and carries the decision out: a refusal goes back to its sender, an event that lies
 * in another partition than its key's is sent there first, any other is counted at once. Events that come back in the
 * partition of their key are counted too.
 */
final class IntakeProcessor implements Processor<byte[], byte[], Object, Object> {
    private final Intake intake;
    private final Codecs codecs;
    private final Topics topics;
    private final Gauges gauges;
    private final String rekeyedTopic;
    private final int partitions;
    private final Map<String, From> sources = new HashMap<>();
    private ProcessorContext<Object, Object> context;
    private TallyStage tallies;
    private RekeyedEvents rekeyed;

    @SuppressWarnings("NullAway.Init") // Context and stores come with init, before any record.
    IntakeProcessor(Intake intake, Codecs codecs, Topics topics, Gauges gauges) {
        this.intake = intake;
        this.codecs = codecs;
        this.topics = topics;
        this.gauges = gauges;
        this.rekeyedTopic = topics.rekeyed().name();
        this.partitions = topics.rekeyed().partitions();
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        this.context = context;
        tallies = new TallyStage(context, gauges);
        rekeyed = new RekeyedEvents(intake, codecs, tallies, gauges.passedOver());
        topics.ingress().forEach(i -> sources.put(i.topic().name(), From.of(i, tallies)));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        RecordMetadata metadata = context.recordMetadata().orElseThrow();
        From from = sources.get(metadata.topic());
        if (from != null) {
            from.received.add();
            take(from, metadata, record);
        } else if (metadata.topic().equals(rekeyedTopic)) {
            rekeyed.take(metadata, record);
        } else {
            throw new IllegalStateException(
                    "a source read " + metadata.topic() + ", of which the intake knows nothing");
        }
    }

    @Override
    public void close() {
        if (tallies != null) {
            tallies.close();
        }
    }

    private void take(From from, RecordMetadata metadata, Record<byte[], byte[]> record) {
        EncodedEvent encoded = intake.accepted(
                from.sender(), from.stream(), record.key(), record.value(), record.headers(), record.timestamp());
        if (encoded == null) {
            decide(from, metadata, record);
        } else {
            accept(from, encoded, metadata, record);
        }
    }

    private void decide(From from, RecordMetadata metadata, Record<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Arrival arrival = new Arrival(from.sender(), record.key(), record.value(), record.headers(), at);
        Decision decision = intake.decide(arrival, codecs.of(from.stream()));
        if (decision instanceof Decision.Accepted accepted) {
            accept(from, accepted.event(), metadata, record);
        } else if (decision instanceof Decision.Refused refused) {
            refuse(from, refused, metadata, record.timestamp());
        }
    }

    private void accept(From from, EncodedEvent event, RecordMetadata metadata, Record<byte[], byte[]> record) {
        byte[] key = record.key();
        if (key == null || !event.isKafkaKey(key)) {
            key = utf8(event.kafkaKey());
        }
        if (Placement.partitionOf(key, partitions) == metadata.partition()) {
            tallies.take(from.sender(), record.timestamp(), event);
        } else {
            misplace(from, key, record);
        }
    }

    private void accept(From from, SpecificRecord event, RecordMetadata metadata, Record<byte[], byte[]> record) {
        byte[] key = utf8(from.stream().keyOf(event));
        if (Placement.partitionOf(key, partitions) == metadata.partition()) {
            tallies.take(from.stream(), from.sender(), record.timestamp(), event, record.value());
        } else {
            misplace(from, key, record);
        }
    }

    private void misplace(From from, byte[] key, Record<byte[], byte[]> record) {
        from.received.takeBack(); // It is received where its outcome is decided.
        // Headers were claims of the sender; nothing after the intake reads them.
        byte[] travelKey = Placement.travelKey(from.stream, key);
        context.forward(new Record<>(travelKey, record.value(), record.timestamp()), Names.MISPLACED);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void refuse(From from, Decision.Refused refused, RecordMetadata metadata, long at) {
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        Rejection rejection = Rejection.newBuilder()
                .setSourceTopic(metadata.topic())
                .setSourcePartition(metadata.partition())
                .setSourceOffset(metadata.offset())
                .setEventId(refused.eventId())
                .setRejectedAt(now)
                .setProblems(refused.problems())
                .build();
        String key = metadata.topic() + "|" + metadata.partition() + "|" + metadata.offset();
        context.forward(new Record<>(key, rejection, now.toEpochMilli(), new RecordHeaders()), Names.REJECTED);
        tallies.refused(from.stream(), from.sender(), at);
    }

    /** Where records of a topic come from, with what counts them. */
    private record From(String sender, EventStream stream, IntakeShare.Received received) {
        static From of(Ingress ingress, TallyStage tallies) {
            return new From(ingress.sender(), ingress.stream(), tallies.received(ingress.sender(), ingress.stream()));
        }
    }
}
