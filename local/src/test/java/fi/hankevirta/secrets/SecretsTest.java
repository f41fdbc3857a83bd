package fi.hankevirta.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.access.Principal;
import fi.hankevirta.access.SecretException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Principal LAPPI = Principal.sender("LAPPI");
    private static final List<String> HOSTS = List.of("127.0.0.1", "broker");

    @TempDir
    private Path temp;

    @Test
    void theBrokersCertificateIsVouchedForAndNamesItsHosts() throws Exception {
        // When
        Secrets secrets = make(NOW);

        // Then
        X509Certificate authority = Pem.certificate(Files.readString(secrets.authority()));
        X509Certificate broker = Pem.certificate(Files.readString(secrets.broker()));
        broker.verify(authority.getPublicKey());
        assertThat(broker.getSubjectX500Principal().getName()).isEqualTo("CN=broker");
        assertThat(broker.getSubjectAlternativeNames())
                .extracting(name -> name.get(1).toString())
                .containsExactlyElementsOf(HOSTS);
        assertThat(broker.getBasicConstraints()).as("no authority").isEqualTo(-1);
        assertThat(broker.getNotAfter().toInstant()).isAfter(NOW.instant().plus(Duration.ofDays(390)));
    }

    @Test
    void anotherStartKeepsAuthorityAndPasswordsAndRenewsCertificates() throws Exception {
        // Given
        Secrets first = make(NOW);
        String authority = Files.readString(first.authority());
        String password = first.passwords().of(LAPPI.name());

        // When
        Secrets second = make(Clock.offset(NOW, Duration.ofDays(365)));

        // Then
        assertThat(Files.readString(second.authority())).isEqualTo(authority);
        assertThat(second.passwords().of(LAPPI.name())).isEqualTo(password);
        assertThat(Pem.certificate(Files.readString(second.broker()))
                        .getNotAfter()
                        .toInstant())
                .isAfter(NOW.instant().plus(Duration.ofDays(700)));
    }

    @Test
    void settingsOfAClientAreCompleteInOneFile() {
        // When
        Secrets secrets = make(NOW);

        // Then
        assertThat(secrets.client(LAPPI))
                .containsEntry("bootstrap.servers", "127.0.0.1:9092")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .hasEntrySatisfying(
                        "sasl.jaas.config",
                        jaas -> assertThat(jaas)
                                .contains(
                                        "username=\"hankealue.lappi\"",
                                        secrets.passwords().of(LAPPI.name())))
                .hasEntrySatisfying(
                        "ssl.truststore.certificates",
                        trusted -> assertThat(trusted).startsWith("-----BEGIN CERTIFICATE-----"));
    }

    @Test
    void nobodyElseReadsAnyOfThem() throws Exception {
        // When
        make(NOW);

        // Then
        if (Files.getFileStore(temp).supportsFileAttributeView("posix")) {
            try (Stream<Path> files = Files.list(temp.resolve("secrets"))) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                                .as("%s", file)
                                .containsExactlyInAnyOrder(
                                        PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
        }
    }

    @Test
    void aLostKeyOfTheAuthorityIsToldWithItsFile() throws Exception {
        // Given
        make(NOW);
        Files.delete(temp.resolve("secrets/ca-key.pem"));

        // When, Then
        assertThatThrownBy(() -> make(NOW))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("ca-key.pem can't be used: there is no such file");
    }

    private Secrets make(Clock clock) {
        return Secrets.make(
                temp.resolve("secrets"), List.of(LAPPI, Principal.PIPELINE), HOSTS, "127.0.0.1:9092", clock);
    }
}
