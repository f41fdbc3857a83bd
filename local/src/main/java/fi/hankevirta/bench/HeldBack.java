package fi.hankevirta.bench;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Events that the broker has, and that readers of committed records see from a moment on, all at once. */
final class HeldBack implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    /** Takes over a producer whose transaction holds them. */
    HeldBack(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Lets them be seen. */
    void release() {
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }
}
