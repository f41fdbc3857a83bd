package fi.hankevirta.pipeline;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Runs a processor's last step of every commit, inside the same transaction: what was gathered since the last commit is
 * stored and forwarded, each changed cell once. It is a store without content, because Kafka Streams flushes caches of
 * stores, and only those, before it commits; its own caching stores forward in the same way. The interfaces used are
 * Kafka's internal ones, which is why they stand in few classes (docs/decisions/0003).
 *
 * <p>A transaction is one of all tasks of a thread, but each task waits by itself until the broker has what it sent. So
 * the first that commits runs the steps of all: then there is one wait, not one for each task.
 */
final class CommitHook implements StateStore, CachedStateStore<byte[], byte[]> {
    /** As Kafka Streams gives it to punctuations. */
    private static final ProcessorRecordContext OF_NO_RECORD =
            new ProcessorRecordContext(0, -1, -1, null, new RecordHeaders());

    private final String name;
    private final ThreadLocal<Set<Runnable>> ofThread;
    private Set<Runnable> together = Set.of();
    private Runnable step = () -> {};
    private boolean open;

    private CommitHook(String name, ThreadLocal<Set<Runnable>> ofThread) {
        this.name = name;
        this.ofThread = ofThread;
    }

    /** Returns what builds the hook of each task. */
    static StoreBuilder<CommitHook> builder(String name) {
        ThreadLocal<Set<Runnable>> ofThread = ThreadLocal.withInitial(LinkedHashSet::new);
        return new OwnStoreBuilder<>(name, false, () -> new CommitHook(name, ofThread));
    }

    /**
     * Registers the step of the processor whose {@code init} calls this. It may run several times in a commit, and must
     * do nothing when nothing was gathered.
     */
    void onCommit(ProcessorContext<?, ?> context, Runnable gathered) {
        InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
        step = () -> {
            ProcessorNode<?, ?, ?, ?> before = internal.currentNode();
            internal.setCurrentNode(node); // Forwarding goes to the children of the current node.
            if (internal.recordContext() == null) { // What another task commits may come before any record here.
                internal.setRecordContext(OF_NO_RECORD);
            }
            try {
                gathered.run();
            } finally {
                internal.setCurrentNode(before);
            }
        };
        together = ofThread.get();
        together.add(step);
    }

    /** Forgets the step of a processor that is closed; one that starts anew registers again. */
    void leave() {
        together.remove(step);
        together = Set.of();
    }

    @Override
    public void flushCache() {
        together.forEach(Runnable::run);
    }

    @Override
    public void clearCache() {
        // The step stays until its processor is closed.
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
