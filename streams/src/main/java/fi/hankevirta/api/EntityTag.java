package fi.hankevirta.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of an answer (RFC 9110): weak, since the same answer may be sent compressed or not.
 *
 * @param text as the header writes it
 */
public record EntityTag(String text) {
    private static final int BYTES = 16;

    /** Makes the tag of everything that the answer depends on. */
    public static EntityTag of(String... parts) {
        return new EntityTag("W/\"" + digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)) + "\"");
    }

    /** Returns a text that stands for these bytes. */
    public static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns whether whoever sends this header If-None-Match has the answer already. */
    public boolean isIn(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(text)));
    }

    /** Tags are compared without their weakness. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
