package fi.hankevirta.publish;

import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Kafka's own mock producer, whose broker answers each record as a script says. */
final class ScriptedProducer extends MockProducer<byte[], byte[]> {
    private final Supplier<@Nullable RuntimeException> script;
    private final List<ProducerRecord<byte[], byte[]>> taken;

    /**
     * Makes it.
     *
     * @param script gives what the next record fails with, or null when the broker takes it
     * @param taken gets the records that the broker takes
     */
    ScriptedProducer(Supplier<@Nullable RuntimeException> script, List<ProducerRecord<byte[], byte[]>> taken) {
        super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        this.script = script;
        this.taken = taken;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
        Future<RecordMetadata> outcome = super.send(record, callback);
        RuntimeException failure = script.get();
        if (failure == null) {
            taken.add(record);
            completeNext();
        } else {
            errorNext(failure);
        }
        return outcome;
    }
}
