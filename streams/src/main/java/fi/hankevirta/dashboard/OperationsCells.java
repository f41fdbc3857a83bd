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
        return Cell.number(number == 0, naming.formats().count(number), about(key));
    }

    /** Returns a number of which tenths are told. */
    Cell tenths(String key, double number) {
        return Cell.number(number == 0, naming.formats().value(number, Unit.DAYS), about(key));
    }

    Cell yesOrNo(String key, boolean yes) {
        return new Cell(Kind.VALUE, naming.phrases().of(KEYS + (yes ? "yes" : "no")), 0, about(key));
    }

    private About about(String key) {
        return new About(name(key), naming.phrases().of(KEYS + key + ".about"), List.of());
    }
}
