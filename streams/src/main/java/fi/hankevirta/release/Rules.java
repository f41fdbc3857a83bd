package fi.hankevirta.release;

import fi.hankevirta.release.disclosure.PrimaryRule;

/**
 * The rules by which releases are protected.
 *
 * @param primary what is small
 * @param targetDays what {@code spro.in-target} measures against
 */
public record Rules(PrimaryRule primary, int targetDays) {}
