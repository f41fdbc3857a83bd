package fi.hankevirta.view;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A number that stands for a set of rows: the sum of the digests of all of them. So it depends neither on the order in
 * which rows came nor on rows that were replaced, and every reader that holds the same rows has the same.
 */
final class RowDigest {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Byte.SIZE * 16);

    private BigInteger sum = BigInteger.ZERO;

    /** Replaces a row, each given by its bytes; null stands for none. */
    void replace(byte @Nullable [] before, byte @Nullable [] now) {
        sum = sum.subtract(digest(before)).add(digest(now)).mod(LIMIT);
    }

    /** Returns it as 32 hexadecimal digits. */
    String text() {
        return "%032x".formatted(sum);
    }

    private static BigInteger digest(byte @Nullable [] row) {
        if (row == null) {
            return BigInteger.ZERO;
        }
        try {
            return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(row));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
