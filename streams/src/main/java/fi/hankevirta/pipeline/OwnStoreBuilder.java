package fi.hankevirta.pipeline;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Builds a store of the pipeline's own making. Such a store caches and logs as it needs, or not at all, so that nothing
 * of it can be switched.
 *
 * @param name of the store
 * @param loggingEnabled whether it writes a changelog
 * @param logConfig settings of the changelog, where they are not those of Kafka Streams
 * @param making makes the store of a task
 */
record OwnStoreBuilder<S extends StateStore>(
        String name, boolean loggingEnabled, Map<String, String> logConfig, Supplier<S> making)
        implements StoreBuilder<S> {

    /** Builds one whose changelog, where it has one, has the settings of Kafka Streams. */
    OwnStoreBuilder(String name, boolean loggingEnabled, Supplier<S> making) {
        this(name, loggingEnabled, Map.of(), making);
    }

    @Override
    public S build() {
        return making.get();
    }

    @Override
    public StoreBuilder<S> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<S> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<S> withLoggingDisabled() {
        return this;
    }
}
