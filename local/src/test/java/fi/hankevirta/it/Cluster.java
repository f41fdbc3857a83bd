package fi.hankevirta.it;

/** A Kafka cluster of one broker, empty when it starts and gone when it is closed. */
interface Cluster extends AutoCloseable {
    /** Returns the setting {@code bootstrap.servers} of its clients. */
    String bootstrapServers();

    @Override
    void close();
}
