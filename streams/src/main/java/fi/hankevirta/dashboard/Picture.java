package fi.hankevirta.dashboard;

/** A small picture in a line of a table; what it shows stands in the cells of the line, too. */
public sealed interface Picture permits Chart, Timeline {
    /** Returns what it shows, for whoever does not see it. */
    String label();

    /** Returns its width in pixels of CSS, which are its units. */
    int width();
}
