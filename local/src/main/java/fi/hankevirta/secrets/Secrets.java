package fi.hankevirta.secrets;

import fi.hankevirta.access.ClientConfig;
import fi.hankevirta.access.Passwords;
import fi.hankevirta.access.Principal;
import fi.hankevirta.access.SecretException;
import fi.hankevirta.access.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The folder of an installation's secrets. Only its owner reads it; making it again keeps authority and passwords and
 * renews the certificates, which hold for thirteen months.
 */
public final class Secrets {
    /** The principal of the brokers. */
    public static final String BROKER = "broker";

    /** The principal that may do everything, which sets up the others. */
    public static final String ADMIN = "admin";

    private static final int MOST_BYTES = 64 * 1024;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes what is missing in a folder: an authority, certificates of the brokers and the administrator, and for each
     * principal a certificate, a password and client settings for either.
     *
     * @param hosts names and addresses by which the brokers are reached
     * @param bootstrapServers where principals with a password reach the cluster
     * @throws SecretException when the folder can't be used
     */
    public static Secrets make(
            Path folder, List<Principal> principals, List<String> hosts, String bootstrapServers, Clock clock) {
        SecretFile.createFolder(folder);
        Secrets secrets = new Secrets(folder);
        try {
            CertificateAuthority authority = secrets.authority(clock);
            String trusted = Pem.of(authority.certificate());
            secrets.replace(
                    BROKER + ".pem", authority.issue(BROKER, hosts, clock).pem());
            List<String> names =
                    new ArrayList<>(principals.stream().map(Principal::name).toList());
            secrets.makePasswords(names, bootstrapServers, trusted);
            names.add(ADMIN);
            for (String name : names) {
                Identity identity = authority.issue(name, List.of(), clock);
                secrets.replace(name + ".pem", identity.pem());
                secrets.replace(name + ".tls.properties", ClientProperties.tls(identity, trusted));
            }
            return secrets;
        } catch (GeneralSecurityException | IOException e) {
            throw new SecretException("the secrets in " + folder + " can't be made: " + e.getMessage(), e);
        }
    }

    /** Returns the file with the brokers' key and certificate. */
    public Path broker() {
        return folder.resolve(BROKER + ".pem");
    }

    /** Returns the file with the certificate that clients trust. */
    public Path authority() {
        return folder.resolve("ca.pem");
    }

    /** Returns the file with the settings of a principal's client that proves itself by its password. */
    public Path settings(Principal principal) {
        return folder.resolve(principal.name() + ".properties");
    }

    /** Returns the settings of a principal's client that proves itself by its password; never shown. */
    public Map<String, String> client(Principal principal) {
        return ClientConfig.read(settings(principal));
    }

    /** Returns the settings of the administrator's client, which proves itself by a certificate; never shown. */
    public Map<String, String> admin() {
        return ClientConfig.read(folder.resolve(ADMIN + ".tls.properties"));
    }

    /** Returns the passwords of the principals. */
    public Passwords passwords() {
        return new Passwords(folder, Map.of());
    }

    private CertificateAuthority authority(Clock clock) throws GeneralSecurityException, IOException {
        Path key = folder.resolve("ca-key.pem");
        if (!Files.exists(authority())) {
            CertificateAuthority made = CertificateAuthority.create(clock);
            Files.deleteIfExists(key); // Left by a start that was interrupted between the two files.
            SecretFile.create(key, bytes(Pem.of(made.key())));
            SecretFile.create(authority(), bytes(Pem.of(made.certificate())));
            return made;
        }
        return new CertificateAuthority(
                Pem.key(text(SecretFile.read(key, 1, MOST_BYTES))),
                Pem.certificate(text(SecretFile.read(authority(), 1, MOST_BYTES))));
    }

    private void makePasswords(List<String> principals, String bootstrapServers, String trusted) throws IOException {
        Passwords passwords = passwords();
        passwords.make(principals);
        for (String name : principals) {
            replace(name + ".properties", ClientProperties.scram(bootstrapServers, name, passwords.of(name), trusted));
        }
    }

    private void replace(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        SecretFile.create(file, bytes(content));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
