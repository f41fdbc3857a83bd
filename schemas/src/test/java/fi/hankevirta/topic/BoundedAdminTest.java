package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedAdminTest {
    @Test
    @Timeout(20)
    void closingEndsThoughTheServerTakesTheConnectionAndSaysNothing() throws IOException {
        // Given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BoundedAdmin admin = BoundedAdmin.create(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()));
            admin.client().listTopics();

            // When, Then: Kafka's own close would wait for an answer.
            assertThatCode(admin::close).doesNotThrowAnyException();
        }
    }
}
