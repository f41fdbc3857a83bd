package fi.hankevirta.release.disclosure;

import java.util.List;

/**
 * What one row publishes, as a whole or not at all.
 *
 * @param name for reports
 * @param counts whatever the row tells when it is open: a count; or numerator, denominator and their difference
 * @param weight what is lost when it is suppressed; above 0
 * @param fate whether it may be chosen
 */
public record Cell(String name, List<Integer> counts, int weight, Fate fate) {
    /** What may become of a cell. */
    public enum Fate {
        /** Small in itself: suppressed. */
        PRIMARY,
        /** Suppressed in an earlier revision of its release, and so for ever. */
        SUPPRESSED_BEFORE,
        /** Suppressed because somebody asks for it. */
        ASKED,
        /** Suppressed if that protects another one. */
        FREE,
        /** Not to be suppressed, because it tells nothing that is not known. */
        OPEN
    }

    /** @throws IllegalArgumentException if the cell tells no count, or its weight is not above 0 */
    public Cell {
        counts = List.copyOf(counts);
        if (counts.isEmpty() || weight <= 0) {
            throw new IllegalArgumentException(name + " has no counts, or no weight");
        }
    }
}
