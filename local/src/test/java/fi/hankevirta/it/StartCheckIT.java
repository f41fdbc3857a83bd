package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.app.ServeCommand;
import fi.hankevirta.app.StartException;
import fi.hankevirta.local.OnCluster;
import fi.hankevirta.local.TestCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
@Timeout(300)
class StartCheckIT {
    private static final String TOPIC = "hankealue.kainuu.spro-notification.v1";

    @AutoClose
    private final Installation installation;

    @TempDir
    private Path stateDir;

    StartCheckIT(TestCluster cluster) {
        installation = Installation.small(cluster);
    }

    @Test
    void topicsThatAreNotAsDeclaredAreAllTold() throws Exception {
        // Given
        ConfigResource lappi = new ConfigResource(ConfigResource.Type.TOPIC, "hankealue.lappi.spro-notification.v1");
        var forgetful = List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "604800000"), OpType.SET));
        installation
                .admin()
                .incrementalAlterConfigs(Map.of(lappi, forgetful))
                .all()
                .get();
        installation
                .admin()
                .createPartitions(Map.of("hankevirta.rekeyed.v1", NewPartitions.increaseTo(4)))
                .all()
                .get();
        delete(installation, TOPIC);

        // When, Then
        assertThatThrownBy(() -> installation.start(stateDir))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("the topics are not as declared (3 faults):")
                .hasMessageContaining(TOPIC + ": existence is missing, wanted present; create it with")
                .hasMessageContaining("hankevirta.rekeyed.v1: partitions is 4, wanted 3;")
                .hasMessageContaining(lappi.name() + ": retention.ms is 604800000, wanted -1; set it with");
    }

    @Test
    void anotherNumberOfPartitionsThanTheTopicsHaveIsRefused() {
        // Given
        installation.with("partitions", "6");

        // When, Then
        assertThatThrownBy(() -> installation.start(stateDir))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("partitions is 3, wanted 6; start with partitions=3")
                .message()
                .hasLineCount(12); // Ten of many faults are enough to read.
    }

    @Test
    void aSettingThatIsNotAllowedIsToldInOneLine() {
        Map<String, String> settings = installation.settings(stateDir);
        assertAll(
                () -> assertRefused(settings, "no.such.setting", "1", "there is no setting no.such.setting; docs/"),
                () -> assertRefused(settings, "threads", "0", "a setting is not allowed: Invalid value 0 for"),
                () -> assertRefused(settings, "threads", "many", "a setting is not allowed: Invalid value many for"),
                () -> assertRefused(settings, "store", "paper", "a setting is not allowed: Invalid value paper for"),
                () -> assertRefused(settings, "partitions", "-1", "a setting is not allowed: Invalid value -1 for"),
                () -> assertRefused(settings, "kafka.acks", "none", "Kafka refuses a setting: Invalid value none for"),
                () -> assertRefused(settings, "kafka.security.protocol", "x", "can't check the topics at "),
                () -> assertRefused(settings, "bootstrap.servers", "x", "can't check the topics at x: "));
    }

    @Test
    void aReaderThatCannotReadSaysWhyInsteadOfServingNothing() throws Exception {
        String[] here = installation.options(stateDir, "--set", "http.port=0");
        String[] nowhere = installation.options(stateDir, "--set", "bootstrap.servers=127.0.0.1:1");
        delete(installation, "published.avain.v1");

        Command withoutTopic = Command.run(new ServeCommand(), here);
        Command withoutBroker = Command.run(new ServeCommand(), nowhere);

        assertThat(withoutTopic.exitCode()).isEqualTo(2);
        assertThat(withoutTopic.err()).contains("a topic is missing; create the topics with `hankevirta topics apply`");
        assertThat(withoutBroker.exitCode()).isEqualTo(2);
        assertThat(withoutBroker.err()).contains("can't read figures from 127.0.0.1:1: ");
    }

    private void assertRefused(Map<String, String> right, String name, String value, String message) {
        Map<String, String> wrong = new HashMap<>(right);
        wrong.put(name, value);
        assertThatThrownBy(() -> Pipeline.start(installation.register(), wrong))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith(message)
                .hasMessageMatching("[^\\n]+");
    }

    @Test
    void aTakenHttpPortIsToldAndNothingStaysBehind() throws IOException {
        // Given
        installation.with("store", "rocksdb");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation.with("http.port", Integer.toString(taken.getLocalPort()));

            // When, Then
            assertThatThrownBy(() -> installation.start(stateDir))
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("can't serve HTTP on 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .hasMessageMatching("[^\\n]+");
        }
        installation.with("http.port", "0");
        try (Pipeline pipeline = installation.start(stateDir)) {
            await("it runs on the same folder").until(pipeline::isLive);
        }
    }

    @Test
    void aStateFolderThatCannotBeMadeIsToldInOneLine() throws IOException {
        // Given
        installation.with("store", "rocksdb");
        Path file = Files.writeString(stateDir.resolve("file"), "x");

        // When, Then
        assertThatThrownBy(() -> installation.start(file))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("can't start on " + file)
                .hasMessageMatching("[^\\n]+");
    }

    @Test
    void aClusterThatDoesNotAnswerIsToldWithinABoundedTime() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            installation.with("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort());

            // When, Then
            assertThatThrownBy(() -> installation.start(stateDir))
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("can't check the topics at 127.0.0.1:" + silent.getLocalPort())
                    .hasMessageContaining("no answer from the Kafka cluster within")
                    .hasMessageMatching("[^\\n]+");
        }
    }

    private static void delete(Installation installation, String topic)
            throws InterruptedException, ExecutionException {
        installation.admin().deleteTopics(List.of(topic)).all().get();
        await(topic + " is gone")
                .until(() -> !installation.admin().listTopics().names().get().contains(topic));
    }
}
