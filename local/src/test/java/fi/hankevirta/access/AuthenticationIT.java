package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.local.SecuredCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnsupportedSaslMechanismException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** Who can't prove who they are is told so at once, and a server that can't is not believed. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class AuthenticationIT {
    private static final Principal LAPPI = Principal.sender("LAPPI");

    private final SecuredCluster cluster = SecuredCluster.start();
    private final SecuredCluster another = SecuredCluster.start();

    @BeforeAll
    void setUp() {
        assertThat(cluster.apply().exitCode()).isZero();
    }

    @AfterAll
    void stop() {
        cluster.close();
        another.close();
    }

    @Test
    void theRightPasswordIsLetIn() throws Exception {
        assertThat(nodes(cluster.client(LAPPI))).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        // Given
        Map<String, Object> client = cluster.client(LAPPI);
        String right =
                cluster.secretsFolder().resolve(LAPPI.name() + ".password").toString();
        client.computeIfPresent(
                "sasl.jaas.config", (name, jaas) -> jaas.toString().replace(read(right), "wrong"));

        // When, Then
        assertRefused(client, SaslAuthenticationException.class);
    }

    @Test
    void anUnknownUserIsRefused() {
        Map<String, Object> client = cluster.client(LAPPI);
        client.computeIfPresent(
                "sasl.jaas.config", (name, jaas) -> jaas.toString().replace("hankealue.lappi", "hankealue.nobody"));

        assertRefused(client, SaslAuthenticationException.class);
    }

    @Test
    void aPasswordIsNeverAskedForInPlainWords() {
        Map<String, Object> client = cluster.client(LAPPI);
        client.put("sasl.mechanism", "PLAIN");
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"a\" password=\"b\";");

        assertRefused(client, UnsupportedSaslMechanismException.class);
    }

    @Test
    void aServerThatAnotherAuthorityVouchesForIsNotBelieved() {
        Map<String, Object> client = cluster.client(LAPPI);
        client.put("ssl.truststore.certificates", another.client(LAPPI).get("ssl.truststore.certificates"));

        assertRefused(client, SslAuthenticationException.class);
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() {
        Map<String, Object> client = another.admin();
        client.put("ssl.truststore.certificates", cluster.admin().get("ssl.truststore.certificates"));
        client.put("bootstrap.servers", cluster.internalServers());

        assertRefused(client, SslAuthenticationException.class);
    }

    @Test
    void whereCertificatesAreAskedForNobodyIsLetInWithoutOne() {
        Map<String, Object> client = new HashMap<>(cluster.admin());
        client.keySet().removeIf(name -> name.startsWith("ssl.keystore"));

        assertRefused(client, SslAuthenticationException.class);
    }

    @Test
    void whoSpeaksInPlainTextGetsNoAnswer() throws IOException {
        // Given: a request for the supported versions, as any Kafka client begins.
        byte[] request = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, 0, 0};
        URI address = URI.create("tcp://" + cluster.bootstrapServers());

        // When
        byte[] answer;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(10));
            socket.getOutputStream().write(request);
            answer = socket.getInputStream().readNBytes(512);
        }

        // Then: at most a TLS alert, and the line is closed.
        assertThat(answer.length).isLessThanOrEqualTo(7);
        assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("\u0000\u0012");
    }

    private static void assertRefused(Map<String, Object> client, Class<? extends AuthenticationException> reason) {
        assertThatThrownBy(() -> nodes(client)).cause().isInstanceOf(reason);
    }

    private static int nodes(Map<String, Object> client) throws Exception {
        try (Admin admin = Admin.create(client)) {
            return admin.describeCluster().nodes().get(30, TimeUnit.SECONDS).size();
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
