package fi.hankevirta.publish;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a user of a command gives.
 *
 * @param now gives the pseudonym of a client number; null when there is no key
 * @param before gives the one under the key before; null when there is none to leave
 */
record PseudonymKeys(
        @Nullable UnaryOperator<String> now, @Nullable UnaryOperator<String> before) {
    private static final String ANY_NUMBER = "1";

    /**
     * Reads the key files.
     *
     * @throws SetupException when one can't be used, the new one lacks, or both are the same: then each measurement
     *     would be retracted itself
     */
    static PseudonymKeys load(@Nullable Path key, @Nullable Path oldKey) {
        Pseudonyms now = key == null ? null : Pseudonyms.load(key);
        Pseudonyms before = oldKey == null ? null : Pseudonyms.load(oldKey);
        if (before != null && now == null) {
            throw new SetupException("--old-pseudonym-key needs the new key too; give it with --pseudonym-key");
        }
        if (before != null && now != null && before.of(ANY_NUMBER).equals(now.of(ANY_NUMBER))) {
            throw new SetupException(
                    "--pseudonym-key and --old-pseudonym-key are the same key; give the new one first");
        }
        return new PseudonymKeys(now == null ? null : now::of, before == null ? null : before::of);
    }
}
