package fi.hankevirta.it;

import fi.hankevirta.local.DataFolder;
import fi.hankevirta.local.EmbeddedBroker;

/** The broker of the one-machine runner, inside the JVM of the tests. */
final class EmbeddedCluster implements Cluster {
    private final DataFolder folder;
    private final EmbeddedBroker broker;

    private EmbeddedCluster(DataFolder folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
    }

    static EmbeddedCluster start() {
        DataFolder folder = DataFolder.temporary();
        return new EmbeddedCluster(folder, EmbeddedBroker.start(folder, 0));
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
        folder.close();
    }
}
