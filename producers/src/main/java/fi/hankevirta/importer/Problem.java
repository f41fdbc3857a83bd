package fi.hankevirta.importer;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row. It never holds a value of the file.
 *
 * @param reason its class
 * @param place where in the row; null when it is the whole row
 * @param found what kind of value stood there; null when that says nothing
 * @param explanation what is wrong and what would be right, in one line
 */
record Problem(
        Reason reason, @Nullable Place place, @Nullable ValueClass found, String explanation) {

    /** A problem of the whole row. */
    static Problem ofRow(Reason reason) {
        return ofRow(reason, reason.explanation());
    }

    /** A problem of the whole row, explained. */
    static Problem ofRow(Reason reason, String explanation) {
        return new Problem(reason, null, null, explanation);
    }

    /** A problem of one value. */
    static Problem of(Reason reason, Place place, Value value) {
        return of(reason, place, value, reason.explanation());
    }

    /** A problem of one value, explained. */
    static Problem of(Reason reason, Place place, Value value, String explanation) {
        return new Problem(reason, place, ValueClass.of(value), explanation);
    }

    /** Returns what the problem is counted under: field and reason, of which there are few, whatever a file holds. */
    String kind() {
        return place == null || reason == Reason.UNKNOWN_FIELD
                ? reason.explanation()
                : place.column() + " " + reason.explanation();
    }

    @Override
    public String toString() {
        String where = place == null ? "" : place + ", ";
        String what = found == null ? "" : found.label() + ": ";
        return where + what + explanation;
    }
}
