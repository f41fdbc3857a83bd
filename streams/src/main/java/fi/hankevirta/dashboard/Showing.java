package fi.hankevirta.dashboard;

import java.util.Locale;

/** Which rows the dashboard shows. */
public enum Showing {
    /** Released rows, which everyone may see. */
    RELEASED,
    /** Live rows, in which small counts of persons are not suppressed (specification, section 7). */
    LIVE;

    /** Returns the name as settings and style sheets write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
