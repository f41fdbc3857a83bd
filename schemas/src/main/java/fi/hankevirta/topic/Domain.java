package fi.hankevirta.topic;

import java.util.Locale;

/** The domains of figures, each with a topic of its own (specification, section 3). */
public enum Domain {
    PILOTS,
    AVAIN,
    SPRO,
    STRUCTURAL,
    REPORTING;

    /** Returns the name as topics and figures write it, for example {@code pilots}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
