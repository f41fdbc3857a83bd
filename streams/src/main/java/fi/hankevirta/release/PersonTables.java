package fi.hankevirta.release;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.release.CountedFigure.Kind;
import fi.hankevirta.release.CountedFigure.Split;
import fi.hankevirta.release.disclosure.Cell;
import fi.hankevirta.release.disclosure.CellBound;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.PrimaryRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A release as a question of disclosure control: its rows about persons, and everything that ties them to one another
 * and to what was released before. The attacker is taken to know every correction since, so that what was open once is
 * known as it is now; only what he knows to have changed by k or more may be hidden from him again.
 */
final class PersonTables {
    private static final Comparator<ReleasePeriod> BY_TEXT = Comparator.comparing(ReleasePeriod::text);
    private static final int BITS = 64;
    private static final int LEAST_WEIGHT = 4;

    private final PrimaryRule rule;
    private final Past past;
    private final ReleasePeriod released;
    private final ChangedRows changed;
    private final CountBook book = new CountBook();
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<GridRow> openBefore = new ArrayList<>();
    private final List<CellBound> bounds = new ArrayList<>();
    private final BitSet known = new BitSet();
    private final BitSet sensitive = new BitSet();

    private PersonTables(PrimaryRule rule, Past past, ReleasePeriod released, ChangedRows changed) {
        this.rule = rule;
        this.past = past;
        this.released = released;
        this.changed = changed;
    }

    /**
     * Puts the tables of a release together.
     *
     * @param grid of the domain
     * @param past what was released of the domain before
     * @param period that is to be released
     * @param changed what becomes of rows that were open and changed little
     */
    static PersonTables of(
            PersonGrid grid, Rules rules, Past past, ReleasePeriod period, Cut cut, ChangedRows changed) {
        Set<ReleasePeriod> periods = new TreeSet<>(BY_TEXT);
        periods.addAll(past.periods());
        periods.add(period);
        PersonTables tables = new PersonTables(rules.primary(), past, period, changed);
        for (ReleasePeriod of : periods) {
            grid.rows(of, cut).forEach(tables::add);
        }
        Set<ReleasePeriod> toCome = quartersToCome(periods);
        for (ReleasePeriod of : toCome) {
            grid.rows(of, cut).forEach(tables::foresee);
        }
        periods.addAll(toCome);
        tables.boundByQuantiles(rules.targetDays());
        new CountTies(grid.register(), tables.book, rules.primary(), tables.sensitive).tie(periods);
        new StockFlow(tables.book, rules.primary(), cut, tables.sensitive, tables.known).tie();
        return tables;
    }

    /** Returns the rows of the release, in the order of the cells of the question. */
    List<GridRow> rows() {
        return List.copyOf(rows);
    }

    /** Returns the keys of the rows that were open in the revision before and changed by less than k. */
    List<String> changedLittle() {
        return rows.stream()
                .filter(row -> past.row(row)
                        .filter(before -> before.isLittleOff(row, rule.threshold()))
                        .isPresent())
                .map(GridRow::key)
                .toList();
    }

    /** Returns the question. */
    Disclosure disclosure() {
        return new Disclosure(book.build(), cells, bounds, known, sensitive, rule.threshold());
    }

    private void add(GridRow row) {
        List<Integer> counts = counts(row);
        PastRow before = past.row(row).orElse(null);
        if (before != null) {
            remember(row, before, counts);
        }
        if (row.period().equals(released)) {
            rows.add(row);
            cells.add(new Cell(row.key(), counts, weight(row), fate(row, before)));
        }
    }

    private static Set<ReleasePeriod> quartersToCome(Set<ReleasePeriod> periods) {
        Set<ReleasePeriod> quarters = new TreeSet<>(BY_TEXT);
        periods.forEach(period -> quarters.addAll(period.quarters()));
        quarters.removeAll(periods);
        return quarters;
    }

    /** What is small in a quarter must be left protectable when its year is released before it. */
    private void foresee(GridRow row) {
        List<Integer> counts = counts(row);
        if (isPrimary(row)) {
            counts.forEach(sensitive::set);
        }
    }

    /** A quantile within the target says that so many are in target, one beyond it that no more are. */
    private void boundByQuantiles(int targetDays) {
        for (int cell = 0; cell < rows.size(); cell++) {
            if (rows.get(cell).tellsOfTarget()) {
                bounds.add(bound(cell, rows.get(cell), targetDays));
            }
        }
        for (GridRow row : openBefore) {
            if (row.tellsOfTarget()) {
                CellBound told = bound(0, row, targetDays);
                book.tables().atLeast(told.count(), told.least());
                book.tables().atMost(told.count(), told.greatest());
            }
        }
    }

    private CellBound bound(int cell, GridRow row, int targetDays) {
        int inTarget =
                book.find(new CountKey("in-target", row.area(), row.period())).orElseThrow();
        return row.numerator() <= targetDays
                ? new CellBound(cell, inTarget, row.rank(), Long.MAX_VALUE)
                : new CellBound(cell, inTarget, 0, row.rank() - 1);
    }

    private List<Integer> counts(GridRow row) {
        List<Integer> counts = new ArrayList<>();
        Split above = row.figure().numerator();
        Split below = row.figure().denominator();
        if (above != null) {
            counts.add(count(
                    above, row, row.numerator(), below == null && row.figure().kind() != Kind.STOCK));
        }
        if (below != null) {
            counts.add(count(below, row, row.denominator(), true));
        }
        if (row.figure().kind() == Kind.SHARE && above != null && below != null) {
            CountKey rest = key(below, row).without(key(above, row).name());
            counts.add(book.rest(rest, counts.get(1), List.of(counts.get(0))));
        }
        return counts;
    }

    /**
     * @param contributes whether contributingAreas of the rows above tell how many areas have any: then it is taken for
     *     known which ones do
     */
    private int count(Split name, GridRow row, long value, boolean contributes) {
        int number = book.add(key(name, row), value);
        if (contributes && row.level() == AreaLevel.HANKEALUE) {
            if (value == 0) {
                known.set(number);
            } else {
                book.tables().atLeast(number, 1);
            }
        }
        return number;
    }

    private static CountKey key(Split name, GridRow row) {
        boolean stock = row.figure().kind() == Kind.STOCK;
        return new CountKey(
                name.of(row.breakdown()), row.area(), stock ? row.period().lastQuarter() : row.period());
    }

    private void remember(GridRow row, PastRow before, List<Integer> counts) {
        boolean same = before.denominator() == row.denominator()
                && (row.figure().numerator() == null || before.numerator() == row.numerator());
        boolean ofThisRelease = row.period().equals(released);
        for (int count : counts) {
            if (before.open()) {
                known.set(count, known.get(count) || same || !ofThisRelease);
            } else {
                sensitive.set(count);
            }
        }
        if (!before.open()) {
            atLeastAsBefore(row, before, counts);
        } else if (!ofThisRelease) {
            openBefore.add(row);
        }
    }

    /** What was suppressed was not below 0 then either; who knows what came since knows how many there are at least. */
    private void atLeastAsBefore(GridRow row, PastRow before, List<Integer> counts) {
        int index = 0;
        if (row.figure().numerator() != null) {
            book.tables().atLeast(counts.get(index++), Math.max(0, row.numerator() - before.numerator()));
        }
        if (row.figure().denominator() != null) {
            book.tables().atLeast(counts.get(index), Math.max(0, row.denominator() - before.denominator()));
        }
    }

    private Cell.Fate fate(GridRow row, @Nullable PastRow before) {
        if (isPrimary(row)) {
            return Cell.Fate.PRIMARY;
        }
        if (before != null && !before.open()) {
            return Cell.Fate.SUPPRESSED_BEFORE;
        }
        if (changed == ChangedRows.SUPPRESS && before != null && before.isLittleOff(row, rule.threshold())) {
            return Cell.Fate.ASKED;
        }
        return row.numerator() == 0 && row.denominator() == 0 ? Cell.Fate.OPEN : Cell.Fate.FREE;
    }

    private boolean isPrimary(GridRow row) {
        return switch (row.figure().kind()) {
            case COUNT, STOCK -> rule.hidesCount(row.numerator());
            case SHARE, RATIO -> rule.hidesShare(row.numerator(), row.denominator());
            case QUANTILE -> rule.hidesQuantile(row.denominator());
        };
    }

    /** What is counted of more, and further up, is missed more; but not in proportion. */
    private static int weight(GridRow row) {
        int level = row.level() == AreaLevel.HANKEALUE ? 1 : 2;
        long size = Math.max(row.numerator(), row.denominator());
        return level * (LEAST_WEIGHT + BITS - Long.numberOfLeadingZeros(size));
    }
}
