package fi.hankevirta.pipeline;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds the {@link EntityStore} of each task. It always has a changelog, and is a cache by itself. */
record EntityStoreBuilder(String name, HeldEntities held) implements StoreBuilder<EntityStore> {
    @Override
    public EntityStore build() {
        return new EntityStore(name, held);
    }

    @Override
    public StoreBuilder<EntityStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<EntityStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<EntityStore> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<EntityStore> withLoggingDisabled() {
        throw new UnsupportedOperationException(name + " would lose what it holds");
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return true;
    }
}
