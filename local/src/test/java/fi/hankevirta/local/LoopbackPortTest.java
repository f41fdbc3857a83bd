package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortTest {
    @Test
    void zeroIsAnyFreePort() throws IOException {
        // When
        int port = LoopbackPort.free(0, "--kafka-port");

        // Then
        assertThat(port).isBetween(1024, 65535);
        assertThat(LoopbackPort.free(port, "--kafka-port")).isEqualTo(port);
        assertThat(LoopbackPort.freeBeside(port, 2))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(port);
    }

    @Test
    void aTakenPortIsRefusedWithOneLineThatNamesTheOption() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int port = taken.getLocalPort();

            // When, Then
            assertThatThrownBy(() -> LoopbackPort.free(port, "--http-port"))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageMatching("port " + port + " of 127.0.0.1 can't be used \\(.+\\): "
                            + "stop the program that has it, or choose another with --http-port");
        }
    }
}
