package fi.hankevirta.pipeline;

import fi.hankevirta.progress.Progress;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The latest partial of each cell and partition, in the form that figures are computed from. Its changelog is the topic
 * of partials itself. They are read as they come, so that a standby that takes over has them ready. What a given-up
 * transaction put goes with its content: the task closes its stores, and fills them anew.
 */
final class PartialStore implements StateStore {
    private final String name;
    private final Supplier<Progress> nothing;
    private Progress progress;
    private Commits commits = new Commits();
    private boolean open;

    /**
     * Makes an empty one.
     *
     * @param nothing makes the figures of nothing
     */
    PartialStore(String name, Supplier<Progress> nothing) {
        this.name = name;
        this.nothing = nothing;
        this.progress = nothing.get();
    }

    /** Returns what builds the store of each task. */
    static StoreBuilder<PartialStore> builder(String name, Supplier<Progress> nothing) {
        return new OwnStoreBuilder<>(name, false, () -> new PartialStore(name, nothing));
    }

    /** Returns the figures of what it holds. */
    Progress progress() {
        return progress;
    }

    /** Returns whether every commit of the tallies of which a cell came has come whole. */
    boolean isOfWholeCommits() {
        return commits.areWhole();
    }

    /** Replaces what a partition counted in a cell, which changes figures. */
    void put(KeyedPartial partial) {
        commits.note(partial.key(), partial.told());
        progress.put(
                partial.key().cell(), partial.key().partition(), partial.told().partial());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, this::restore);
        open = true;
    }

    @Override
    public void close() {
        progress = nothing.get();
        commits = new Commits();
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

    private void restore(byte @Nullable [] key, byte @Nullable [] value) {
        KeyedPartial partial = KeyedPartial.parse(key, value);
        if (partial != null) { // What is none was told when it came.
            commits.note(partial.key(), partial.told());
            progress.restore(
                    partial.key().cell(),
                    partial.key().partition(),
                    partial.told().partial());
        }
    }
}
