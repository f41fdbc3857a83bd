package fi.hankevirta.pipeline;

import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes accepted events up again in the partition of their key. */
final class ReturnProcessor extends ContextualProcessor<byte[], byte[], Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnProcessor.class);

    private final Codecs codecs;

    ReturnProcessor(Codecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Optional<EventStream> stream = record.key() == null ? Optional.empty() : Placement.streamOf(record.key());
        if (stream.isEmpty()) {
            logForeign();
            return;
        }
        try {
            SpecificRecord event = codecs.of(stream.get()).decode(record.value());
            String area = Envelope.of(event).hankealue();
            Instant at = Instant.ofEpochMilli(record.timestamp());
            Taken taken = new Taken.Event(stream.get(), area, at, event, record.value());
            context().forward(new Record<>(stream.get().keyOf(event), taken, record.timestamp()), Names.TALLY);
        } catch (UnreadableException e) {
            logForeign();
        }
    }

    private void logForeign() {
        context()
                .recordMetadata()
                .ifPresent(at -> LOG.error(
                        "{}-{} offset {} was not written by this pipeline and is passed over: "
                                + "only the pipeline may write to this topic",
                        at.topic(),
                        at.partition(),
                        at.offset()));
    }
}
