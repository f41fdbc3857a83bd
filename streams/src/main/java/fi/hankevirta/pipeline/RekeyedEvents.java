package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes accepted events up again in the partition of their key. They pass the intake a second time: a topic is a topic,
 * and what does not belong in this one must not reach the state.
 */
final class RekeyedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RekeyedEvents.class);

    private final Intake intake;
    private final Codecs codecs;
    private final TallyStage tallies;
    private final PassedOver passedOver;

    RekeyedEvents(Intake intake, Codecs codecs, TallyStage tallies, PassedOver passedOver) {
        this.intake = intake;
        this.codecs = codecs;
        this.tallies = tallies;
        this.passedOver = passedOver;
    }

    void take(RecordMetadata metadata, Record<byte[], byte[]> record) {
        Optional<EventStream> stream = record.key() == null ? Optional.empty() : Placement.streamOf(record.key());
        if (stream.isEmpty() || !isTakenUp(stream.get(), record)) {
            passedOver.count(PassedOver.Kind.REKEYED);
            LOG.error(
                    "{}-{} offset {} was not written by this pipeline and is passed over: "
                            + "only the pipeline may write to this topic",
                    metadata.topic(),
                    metadata.partition(),
                    metadata.offset());
        }
    }

    private boolean isTakenUp(EventStream stream, Record<byte[], byte[]> record) {
        long at = record.timestamp();
        EncodedEvent encoded = intake.accepted(null, stream, null, record.value(), record.headers(), at);
        if (encoded != null) {
            String sender = encoded.hankealue();
            tallies.received(sender, stream).add();
            tallies.take(sender, at, encoded);
            return true;
        }
        try {
            String area =
                    Envelope.of(codecs.of(stream).decode(record.value())).hankealue(); // Accepted as its sender's.
            Arrival arrival = new Arrival(area, null, record.value(), record.headers(), Instant.ofEpochMilli(at));
            if (!(intake.decide(arrival, codecs.of(stream)) instanceof Decision.Accepted accepted)) {
                return false;
            }
            tallies.received(area, stream).add();
            tallies.take(stream, area, at, accepted.event(), record.value());
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
