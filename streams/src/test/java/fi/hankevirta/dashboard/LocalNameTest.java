package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Live figures are told to whoever asks this machine by its own name, and not by one that leads here. */
@Timeout(60)
class LocalNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:1", "127.1.2.3", "[::1]:8080"})
    void namesOfThisMachineAreLetThrough(String host) {
        assertThat(LocalName.isLocal(host)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "example.org",
                "127.0.0.1.example.org",
                "localhost.example.org:8080",
                "192.0.2.1",
                "1271.0.0.1"
            })
    void othersAreNot(String host) {
        assertThat(LocalName.isLocal(host)).isFalse();
    }

    @Test
    void aPageOfAnotherHostLearnsNothing() throws Exception {
        try (ServedDashboard live = ServedDashboard.ofLive();
                ServedDashboard released = ServedDashboard.ofReleased()) {
            live.progress(PageRows.live()
                    .count("spro.received", "FI", "2021-Q4", 4711)
                    .under("v1"));
            released.release(PageRows.released()
                    .count("spro.received", "FI", "2021-Q4", 4711)
                    .under("v1"));

            String refused = ask(live.port(), "example.org");

            assertThat(refused).startsWith("HTTP/1.1 421").doesNotContain("711");
            assertThat(ask(live.port(), "localhost")).startsWith("HTTP/1.1 200").contains("4,711");
            assertThat(ask(released.port(), "example.org"))
                    .startsWith("HTTP/1.1 200")
                    .contains("4,711");
        }
    }

    private static String ask(int port, String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /en/maa HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
