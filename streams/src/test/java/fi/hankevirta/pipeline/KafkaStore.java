package fi.hankevirta.pipeline;

import fi.hankevirta.state.EntityState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store of Kafka Streams, in a folder of its own, without the layers that Kafka Streams lays around it: they need a
 * running task, and would add to what is measured.
 */
final class KafkaStore implements BenchedStore {
    private final Path folder;
    private final KeyValueStore<Bytes, byte[]> store;
    private @Nullable RecordBatchingStateRestoreCallback restoring;

    private KafkaStore(Path folder, KeyValueStore<Bytes, byte[]> store) {
        this.folder = folder;
        this.store = store;
    }

    static KafkaStore open(KeyValueBytesStoreSupplier supplier) throws IOException {
        KafkaStore opened = new KafkaStore(Files.createTempDirectory("hankevirta-entities-"), supplier.get());
        opened.store.init(opened.context(), opened.store);
        return opened;
    }

    @Override
    public EntityState state() {
        return new RocksEntities(store);
    }

    @Override
    public void restore(Collection<ConsumerRecord<byte[], byte[]>> batch) {
        Objects.requireNonNull(restoring).restoreBatch(batch);
    }

    @Override
    public void close() {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A context that keeps what the store registers for restoring, as Kafka's own for tests does not. */
    private StateStoreContext context() {
        StateStoreContext mock = new MockProcessorContext<Void, Void>(
                        new Properties(), new TaskId(0, 0), folder.toFile())
                .getStateStoreContext();
        return (StateStoreContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StateStoreContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("register")) {
                        restoring = (RecordBatchingStateRestoreCallback) arguments[1];
                        return null;
                    }
                    try {
                        return method.invoke(mock, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
