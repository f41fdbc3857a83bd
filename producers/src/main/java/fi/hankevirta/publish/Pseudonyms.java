package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pseudonym of a client's plan: HMAC-SHA-256 of the local client number under a key that the region holds and
 * nobody else (specification, section 5), as 64 lower-case hexadecimal digits. The number stays in this process. One
 * instance is for one thread.
 */
public final class Pseudonyms {
    /** Least length of a key, in bytes: that of the hash. */
    public static final int MIN_KEY_BYTES = 32;

    private static final int MAX_KEY_BYTES = 4096;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Mac mac;

    private Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }

    /**
     * Uses a key.
     *
     * @param key its bytes, 32 or more
     * @throws IllegalArgumentException when it is shorter
     */
    public static Pseudonyms under(byte[] key) {
        if (key.length < MIN_KEY_BYTES) {
            throw new IllegalArgumentException("the key must have " + MIN_KEY_BYTES + " bytes or more");
        }
        return new Pseudonyms(key);
    }

    /**
     * Uses the key in a file: all its bytes as they are, a newline at the end included.
     *
     * @param file of 32 to 4096 bytes; on POSIX, nobody but its owner may read or write it
     * @throws SetupException when it can't be used
     */
    public static Pseudonyms load(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw unusable(file, "others than its owner may read or write it; run chmod 600 on it", null);
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] key = in.readNBytes(MAX_KEY_BYTES + 1);
                if (key.length < MIN_KEY_BYTES || key.length > MAX_KEY_BYTES) {
                    throw unusable(
                            file, "it must have " + MIN_KEY_BYTES + " to " + MAX_KEY_BYTES + " random bytes", null);
                }
                return under(key);
            }
        } catch (IOException e) {
            throw unusable(file, "it can't be read", e);
        }
    }

    /**
     * Returns the pseudonym of a client number.
     *
     * @param clientNumber the local number as text; white space around it does not count
     * @throws IllegalArgumentException when it is blank
     */
    public String of(String clientNumber) {
        String number = clientNumber.strip();
        if (number.isEmpty()) {
            throw new IllegalArgumentException("the client number is blank");
        }
        return HexFormat.of().formatHex(mac.doFinal(number.getBytes(UTF_8)));
    }

    private static SetupException unusable(Path file, String reason, @Nullable Throwable e) {
        return new SetupException("the key file " + file + " can't be used: " + reason, e);
    }
}
