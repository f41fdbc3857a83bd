package fi.hankevirta.pipeline;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the store of partials as the compacted topic of partials is, byte for byte: a start fills it from that topic
 * instead of a changelog, without asking a processor.
 */
final class PartialsProcessor extends ContextualProcessor<byte[], byte[], Void, Void> {
    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.key() != null) { // A compacted topic takes none without a key, but other settings may have been set.
            KeyValueStore<Bytes, byte[]> partials = context().getStateStore(Names.STORE_PARTIALS);
            partials.put(Bytes.wrap(record.key()), record.value());
        }
    }
}
