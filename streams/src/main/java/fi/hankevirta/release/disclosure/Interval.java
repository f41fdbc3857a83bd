package fi.hankevirta.release.disclosure;

/**
 * What an attacker can find out about a count at best: that it lies in between.
 *
 * @param count its number
 * @param least value that is possible
 * @param greatest value that is possible
 */
public record Interval(int count, long least, long greatest) {
    /** Returns by how much the possible values differ. */
    public long width() {
        return greatest - least;
    }
}
