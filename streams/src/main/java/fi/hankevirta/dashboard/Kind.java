package fi.hankevirta.dashboard;

import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.view.ViewRow;
import java.util.Locale;

/**
 * What stands in a cell. None of these is another (specification, section 6): each has a text and a class, and what is
 * no number has a symbol too, so that nothing is told by colour alone.
 */
public enum Kind {
    VALUE(""),
    ZERO(""),
    UNDEFINED("÷"),
    NOT_PARTICIPATING("—"),
    NOT_REPORTED("?"),
    SUPPRESSED("•••"),
    WITHDRAWN("×"),
    /** There is no row: nothing was released of it. */
    NOT_RELEASED("·"),
    /** Words, not a number. */
    TEXT("");

    private final String symbol;

    Kind(String symbol) {
        this.symbol = symbol;
    }

    /** Returns a sign that stands before the text; empty for none. */
    public String symbol() {
        return symbol;
    }

    /** Returns its class in the style sheet, which is the end of the keys of its texts, too. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns whether there is a number. */
    public boolean isNumber() {
        return this == VALUE || this == ZERO;
    }

    /** Returns what a row says; what a newer version calls otherwise is taken for undefined. */
    static Kind of(ViewRow row) {
        Double value = row.value();
        return switch (row.status()) {
            case OK -> value == null ? UNDEFINED : value == 0 ? ZERO : VALUE;
            case NOT_PARTICIPATING -> NOT_PARTICIPATING;
            case NOT_REPORTED -> NOT_REPORTED;
            case SUPPRESSED -> SUPPRESSED;
            case WITHDRAWN -> WITHDRAWN;
            case UNDEFINED, UNKNOWN -> UNDEFINED;
        };
    }

    /** Returns the status of a row that is of this kind. */
    PublishedStatus status() {
        return switch (this) {
            case VALUE, ZERO, TEXT -> PublishedStatus.OK;
            case UNDEFINED, NOT_RELEASED -> PublishedStatus.UNDEFINED;
            case NOT_PARTICIPATING -> PublishedStatus.NOT_PARTICIPATING;
            case NOT_REPORTED -> PublishedStatus.NOT_REPORTED;
            case SUPPRESSED -> PublishedStatus.SUPPRESSED;
            case WITHDRAWN -> PublishedStatus.WITHDRAWN;
        };
    }
}
