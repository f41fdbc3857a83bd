package fi.hankevirta.pipeline;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.RecordBatchingStateRestoreCallback;
import org.jspecify.annotations.Nullable;

/** The changelog of a store without a task around it: what the store writes, and what it is told. */
final class Changelog {
    private final LoggedStore store;
    private final List<Written> written = new ArrayList<>();
    private @Nullable RecordBatchingStateRestoreCallback restoring;

    /** What the store wrote; a null value deletes. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Written(byte[] key, byte @Nullable [] value) {}

    Changelog(LoggedStore store) {
        this.store = store;
    }

    /** Opens the store. */
    void init() {
        store.init((StateStoreContext) context(), store);
    }

    /** Tells the store a record of its changelog. */
    void tell(byte[] key, byte @Nullable [] value) {
        Objects.requireNonNull(restoring).restoreBatch(List.of(new ConsumerRecord<>("changelog", 0, 0, key, value)));
    }

    List<Written> written() {
        return written;
    }

    /** The context of a task, of which stores use but few methods. */
    private Object context() {
        return Proxy.newProxyInstance(
                Changelog.class.getClassLoader(),
                new Class<?>[] {InternalProcessorContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "register" -> {
                        restoring = (RecordBatchingStateRestoreCallback) arguments[1];
                        yield null;
                    }
                    case "logChange" -> {
                        written.add(sent(((Bytes) arguments[1]).get(), (byte[]) arguments[2], (Long) arguments[3]));
                        yield null;
                    }
                    case "currentSystemTimeMs" -> -1L; // As before a task's first record.
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Refuses what a producer refuses, times below 0 among them. */
    private static Written sent(byte[] key, byte @Nullable [] value, Long time) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>("changelog", 0, time, key, value);
        return new Written(record.key(), record.value());
    }
}
