package fi.hankevirta.dashboard;

import fi.hankevirta.figure.Unit;
import java.util.List;

/** Makes cells of what is measured of the pipeline; behind each stands what it means. */
final class OperationsCells {
    private static final String KEYS = "kaytto.";

    private final Naming naming;

    OperationsCells(Naming naming) {
        this.naming = naming;
    }

    /** Returns what is measured. */
    String name(String key) {
        return naming.phrases().of(KEYS + key);
    }

    Cell count(String key, long number) {
        return cell(number == 0 ? Kind.ZERO : Kind.VALUE, naming.formats().count(number), key);
    }

    /** Returns a number of which tenths are told. */
    Cell tenths(String key, double number) {
        return cell(number == 0 ? Kind.ZERO : Kind.VALUE, naming.formats().value(number, Unit.DAYS), key);
    }

    Cell yesOrNo(String key, boolean yes) {
        return cell(Kind.VALUE, naming.phrases().of(KEYS + (yes ? "yes" : "no")), key);
    }

    private Cell cell(Kind kind, String text, String key) {
        return new Cell(kind, text, 0, new About(name(key), naming.phrases().of(KEYS + key + ".about"), List.of()));
    }
}
