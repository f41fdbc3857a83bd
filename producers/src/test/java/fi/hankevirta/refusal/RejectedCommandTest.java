package fi.hankevirta.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RejectedCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--area LAPPI --lang se",
                "--area LAPPI --since yesterday",
                "--area LAPPI --since P9999999999999D",
                "--area LAPPI --follow --summary",
                "--area ATLANTIS",
                "--area LAPPI --client-config none.properties",
                "--area LAPPI --register none"
            })
    void whatCannotRunEndsWithTwo(String line) {
        assertThat(rejected(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotEmpty();
    }

    @Test
    void aSilentBrokerIsToldOnOneLine() throws Exception {
        // Given
        Path config = folder.resolve("client.properties");
        Files.writeString(config, "default.api.timeout.ms=500\nrequest.timeout.ms=500\n");
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            int exit = rejected(
                    "--area",
                    "Lapha",
                    "--client-config",
                    config.toString(),
                    "--bootstrap",
                    "127.0.0.1:" + silent.getLocalPort());

            // Then
            assertThat(exit).isEqualTo(2);
            assertThat(err.toString())
                    .matches("rejected: the topic hankealue\\.lappi\\.rejected\\.v1 can't be read: no broker answers in"
                            + " time[^\\n]*\\R");
        }
    }

    @Test
    void aSettingThatMayBeASecretIsNotRepeated() throws Exception {
        // Given
        Path config = folder.resolve("client.properties");
        Files.writeString(config, """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=hunter2 is the password
                """);

        // When
        int exit = rejected("--area", "LAPPI", "--client-config", config.toString());

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("the Kafka settings can't be used").doesNotContain("hunter2");
    }

    private int rejected(String... arguments) {
        return new CommandLine(new RejectedCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
