package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;

/** Rows that a reader takes like absent ones: a retraction emptied them (specification, section 6). */
public final class EmptyRows {
    private EmptyRows() {}

    /**
     * Returns whether nothing is behind a row. That a month was not closed is something, though nobody recorded it: the
     * rows of silent areas in {@code reporting.completeness} and {@code reporting.timeliness} are not empty.
     */
    public static boolean isEmpty(Figure row) {
        Long denominator = row.getDenominator();
        boolean silence = row.getFigure().startsWith("reporting.") && denominator != null && denominator > 0;
        return row.getLastRecordedAt() == null && !silence;
    }
}
