package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A few rows to publish, put together by hand. */
final class Published {
    private static final PrimaryRule RULE = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);

    private final LinkedTablesBuilder tables = new LinkedTablesBuilder();
    private final List<Cell> cells = new ArrayList<>();
    private final List<CellBound> bounds = new ArrayList<>();
    private final BitSet known = new BitSet();

    LinkedTablesBuilder tables() {
        return tables;
    }

    /** A row of one count. */
    int count(String name, long value) {
        int number = tables.count(name, value);
        cells.add(new Cell(name, List.of(number), 1, fate(RULE.hidesCount(value))));
        return number;
    }

    /** A row of a part of a whole. */
    int share(String name, int part, long partValue, int whole, long wholeValue) {
        int rest = tables.rest("rest of " + name, whole, List.of(part));
        cells.add(new Cell(name, List.of(part, whole, rest), 1, fate(RULE.hidesShare(partValue, wholeValue))));
        return rest;
    }

    /** A row of nothing but a bound. */
    void bound(String name, int of, long least) {
        int things = tables.count(name, 100);
        bounds.add(new CellBound(cells.size(), of, least, Long.MAX_VALUE));
        cells.add(new Cell(name, List.of(things), 1, Cell.Fate.FREE));
    }

    void know(int count) {
        known.set(count);
    }

    Disclosure disclosure() {
        return new Disclosure(tables.build(), cells, bounds, known, new BitSet(), RULE.threshold());
    }

    private static Cell.Fate fate(boolean small) {
        return small ? Cell.Fate.PRIMARY : Cell.Fate.FREE;
    }
}
