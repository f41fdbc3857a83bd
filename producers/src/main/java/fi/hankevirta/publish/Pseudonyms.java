package fi.hankevirta.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.hankevirta.access.SecretException;
import fi.hankevirta.access.SecretFile;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
            return under(SecretFile.read(file, MIN_KEY_BYTES, MAX_KEY_BYTES));
        } catch (SecretException e) {
            throw new SetupException("the key file " + e.getMessage(), e);
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
}
