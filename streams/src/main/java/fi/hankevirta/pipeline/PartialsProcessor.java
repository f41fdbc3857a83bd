package fi.hankevirta.pipeline;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store of partials as the compacted topic of partials is: a start fills it from that topic instead of a
 * changelog, without asking a processor. It comes before the stage of figures, which tells what has changed.
 */
final class PartialsProcessor extends ContextualProcessor<byte[], byte[], Void, Void> {
    private static final Logger LOG = LoggerFactory.getLogger(PartialsProcessor.class);

    private final PassedOver passedOver;

    PartialsProcessor(PassedOver passedOver) {
        this.passedOver = passedOver;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        KeyedPartial partial = KeyedPartial.parse(record.key(), record.value());
        if (partial == null) {
            passedOver.count(PassedOver.Kind.PARTIALS);
            context()
                    .recordMetadata()
                    .ifPresent(at -> LOG.error(
                            "{}-{} offset {} is no partial tally and is passed over: "
                                    + "only the pipeline may write to this topic",
                            at.topic(),
                            at.partition(),
                            at.offset()));
        } else {
            PartialStore partials = context().getStateStore(Names.STORE_PARTIALS);
            partials.put(partial);
        }
    }
}
