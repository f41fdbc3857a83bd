package fi.hankevirta.simulator;

import java.util.HexFormat;
import java.util.UUID;

/** Identifiers that look like what regional systems make, derived from seeds. */
final class Identifiers {
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000000000000000L;

    private Identifiers() {}

    /** Returns the UUID of one of the things of a seed. */
    static String uuid(long seed, long name) {
        long high = Chance.mix(seed, name);
        long low = Chance.mix(high, seed);
        return new UUID((high & ~0xF000L) | VERSION_4, (low & (-1L >>> 2)) | VARIANT).toString();
    }

    /** Returns a pseudonym of 64 hexadecimal digits, as an HMAC-SHA-256 looks (specification, section 5). */
    static String pseudonym(long seed) {
        HexFormat hex = HexFormat.of();
        StringBuilder digits = new StringBuilder(64);
        for (int quarter = 1; quarter <= 4; quarter++) {
            digits.append(hex.toHexDigits(Chance.mix(seed, quarter)));
        }
        return digits.toString();
    }
}
