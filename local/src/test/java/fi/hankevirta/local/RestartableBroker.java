package fi.hankevirta.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The embedded broker in a JVM of its own, which goes on with the same port and data. It is not killed: a broker
 * of Kafka 4.3.1 that is killed while a transaction is open, and starts after the transaction's timeout, gives it up
 * before its partitions have a leader, passes them over as deleted, and no reader of committed records gets past it.
 */
public final class RestartableBroker implements TestCluster {
    private static final Duration TO_ANSWER = Duration.ofMinutes(1);

    private final Path folder;
    private final int port = LoopbackPort.free(0, "a port");
    private JavaProcess process;

    private RestartableBroker(Path folder) throws IOException {
        this.folder = folder;
        this.process = started();
    }

    /** Starts a broker on a folder and returns when it answers. */
    public static RestartableBroker start(Path folder) throws IOException {
        RestartableBroker broker = new RestartableBroker(folder);
        broker.awaitAnswer();
        return broker;
    }

    /** Lets the broker end in its own way and starts it again. */
    public void restart() throws IOException {
        process.end();
        process = started();
        awaitAnswer();
    }

    @Override
    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    @Override
    public void close() {
        process.close();
    }

    private JavaProcess started() throws IOException {
        return JavaProcess.start(ChildBroker.class, List.of(folder.toString(), Integer.toString(port)));
    }

    private void awaitAnswer() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            await("the broker answers")
                    .atMost(TO_ANSWER)
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }
}
