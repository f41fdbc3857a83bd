package fi.hankevirta.register;

/**
 * A milestone of the catalogue.
 *
 * @param programmeItem PILOT_1, PILOT_2 or STRUCTURAL
 * @param code unique within the programme item
 * @param level who reaches it
 * @param ordinal its place in the item, from 1
 * @param names its names
 */
public record Milestone(String programmeItem, String code, Level level, int ordinal, Names names) {
    /** Who reaches a milestone. */
    public enum Level {
        /** Each sub-participant of a pilot. */
        SUB_PARTICIPANT,
        /** The coordinator, for the whole country. */
        NATIONAL,
        /** The coordinator, if it chooses to; left out of shares. */
        NATIONAL_OPTIONAL
    }
}
