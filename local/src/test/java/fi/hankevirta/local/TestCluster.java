package fi.hankevirta.local;

/** A Kafka cluster of one broker for tests, on 127.0.0.1. */
public interface TestCluster extends AutoCloseable {
    /** Returns the setting {@code bootstrap.servers} of its clients. */
    String bootstrapServers();

    @Override
    void close();

    /** Starts the broker that the product runs itself. */
    static TestCluster embedded() {
        DataFolder folder = DataFolder.temporary();
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        return new TestCluster() {
            @Override
            public String bootstrapServers() {
                return broker.bootstrapServers();
            }

            @Override
            public void close() {
                broker.close();
                folder.close();
            }
        };
    }
}
