package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.register.Register;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicProvisioningTest {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(6));
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @Test
    @Timeout(30)
    void aClusterThatDoesNotAnswerIsOneClearErrorInBoundedTime() throws IOException {
        // Given: a port that takes connections and never says a word.
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                BoundedAdmin admin =
                        BoundedAdmin.create(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()))) {
            TopicProvisioning provisioning = new TopicProvisioning(admin.client(), LIMIT);

            // When, Then
            assertThatThrownBy(() -> provisioning.create(TOPICS, (short) 1))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessageStartingWith("could not list the topics: no answer from the Kafka cluster within 1 s");
            assertThatThrownBy(() -> provisioning.check(TOPICS))
                    .isInstanceOf(ProvisioningException.class)
                    .hasMessageNotContaining("\n");
        }
    }
}
