package fi.hankevirta.pipeline;

import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Runs a processor's last step of every commit, inside the same transaction: what was gathered since the last commit is
 * stored and forwarded, each changed cell once. It is a store without content, because Kafka Streams flushes caches of
 * stores, and only those, before it commits; its own caching stores forward in the same way. The interfaces used are
 * Kafka's internal ones, which is why they stand in few classes (docs/decisions/0003).
 */
final class CommitHook implements StateStore, CachedStateStore<byte[], byte[]> {
    private final String name;
    private boolean open;
    private @Nullable Runnable step;

    private CommitHook(String name) {
        this.name = name;
    }

    /** Returns what builds the hook of each task. */
    static StoreBuilder<CommitHook> builder(String name) {
        return new OwnStoreBuilder<>(name, false, () -> new CommitHook(name));
    }

    /** Registers the step of the processor whose {@code init} calls this. */
    void onCommit(ProcessorContext<?, ?> context, Runnable gathered) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        step = () -> {
            ProcessorNode<?, ?, ?, ?> before = internal.currentNode();
            internal.setCurrentNode(node); // Forwarding goes to the children of the current node.
            try {
                gathered.run();
            } finally {
                internal.setCurrentNode(before);
            }
        };
    }

    @Override
    public void flushCache() {
        if (step != null) {
            step.run();
        }
    }

    @Override
    public void clearCache() {
        step = null; // The task starts anew: its processor registers again.
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
        step = null;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
