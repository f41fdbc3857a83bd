package fi.hankevirta.api;

import fi.hankevirta.access.SecretException;
import fi.hankevirta.access.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token by which THL proves itself to the internal part (RFC 6750). Only its digest is kept. */
public final class BearerToken {
    private static final int LEAST = 32;
    private static final int MOST = 512;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]{" + LEAST + "," + MOST + "}=*");
    private static final String SCHEME = "Bearer ";

    private final byte[] digest;

    private BearerToken(byte[] digest) {
        this.digest = digest;
    }

    /**
     * Reads it from a file, in which a line end may follow it.
     *
     * @throws SecretException when it can't be read, others may read or write it, or it is no token
     */
    public static BearerToken read(Path file) {
        String token = new String(SecretFile.read(file, LEAST, MOST), StandardCharsets.UTF_8).strip();
        if (!FORM.matcher(token).matches()) {
            throw new SecretException(
                    file + " can't be used: it must hold one token of " + LEAST
                            + " or more of A-Z, a-z, 0-9 and ._~+/-; make one with openssl rand -hex 32",
                    null);
        }
        return of(token);
    }

    static BearerToken of(String token) {
        return new BearerToken(digest(token));
    }

    /** Returns whether a header Authorization has it. How long that takes tells nothing of the token. */
    boolean isIn(@Nullable String authorization) {
        String given = authorization == null ? "" : authorization;
        boolean bearer = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String presented = bearer ? given.substring(SCHEME.length()).strip() : "";
        return MessageDigest.isEqual(digest, digest(presented));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
