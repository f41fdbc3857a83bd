package fi.hankevirta.release;

import fi.hankevirta.release.disclosure.PrimaryRule;

/**
 * The rules by which releases are protected.
 *
 * @param primary what is small
 * @param targetDays what {@code spro.in-target} measures against
 */
public record Rules(PrimaryRule primary, int targetDays) {
    /** Which of our ways to protect; one more whenever the same cut would be protected differently. */
    private static final int VERSION = 1;

    /** Returns the name that released rows carry, for example {@code 1:k=5}. */
    public String name() {
        return VERSION + ":k=" + primary.threshold();
    }
}
