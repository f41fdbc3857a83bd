package fi.hankevirta.release;

import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;

/**
 * Which row of the complete grid of a release.
 *
 * @param figure what it is of
 * @param breakdown empty when none
 * @param level of the area
 * @param area code of an area, a cooperation area or the country
 * @param period YYYY-MM, YYYY-Qn, YYYY or ALL
 */
record GridKey(FigureEntry figure, String breakdown, AreaLevel level, String area, String period) {
    /** Returns the key of the row in its topic. */
    String text() {
        return series() + "|" + period;
    }

    /** Returns what its key begins with in every period. */
    String series() {
        return String.join("|", figure.id(), breakdown, level.name(), area);
    }

    /** Whether it is about persons. */
    boolean isOfPersons() {
        return figure.classOf(breakdown) == DisclosureClass.PERSONS;
    }
}
