package fi.hankevirta.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.apache.kafka.streams.query.Position;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory that decides by itself what it writes to its changelog, and when. What a given-up transaction
 * changed goes with its content: the task closes its stores, and fills them anew from the changelog. A standby fills
 * its store from there all the time. Like {@link CommitHook}, this class knows Kafka's internal interfaces, and few
 * others need to (docs/decisions/0009).
 */
abstract class LoggedStore implements StateStore {
    private final String name;
    private @Nullable InternalProcessorContext<?, ?> context;
    private boolean open;

    LoggedStore(String name) {
        this.name = name;
    }

    /** Takes up what the changelog holds, in its order; of a key the last record counts, null for one deleted. */
    abstract void restore(byte[] key, byte @Nullable [] value);

    /** Called after a batch was restored. */
    void restored() {}

    /** Forgets everything. */
    abstract void clear();

    /**
     * Writes a record to the changelog, as part of the transaction under way; null deletes. Its time is the clock's and
     * means nothing: a task that has not processed a record yet has none of its own.
     */
    final void log(byte[] key, byte @Nullable [] value) {
        long now = System.currentTimeMillis();
        requireNonNull(context, name)
                .logChange(name, Bytes.wrap(key), value, now, new RecordHeaders(), Position.emptyPosition());
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        this.context = (InternalProcessorContext<?, ?>) context;
        context.register(root, (RecordBatchingStateRestoreCallback) this::restore);
        open = true;
    }

    @Override
    public void close() {
        clear();
        open = false;
    }

    @Override
    public final boolean persistent() {
        return false;
    }

    @Override
    public final boolean isOpen() {
        return open;
    }

    /** Takes up a part of the changelog. */
    final void restore(Collection<ConsumerRecord<byte[], byte[]>> batch) {
        for (ConsumerRecord<byte[], byte[]> record : batch) {
            restore(record.key(), record.value());
        }
        restored();
    }
}
