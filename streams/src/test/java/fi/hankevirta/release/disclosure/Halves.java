package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Two halves of a year that were published one after another, and the year: some areas and the country in each. */
final class Halves {
    private static final int AREAS = 4;
    private static final int PERIODS = 3;
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int YEAR = 2;
    private static final int EACH = AREAS + 1;
    private static final PrimaryRule RULE = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);

    private final LinkedTables tables;

    private Halves(LinkedTables tables) {
        this.tables = tables;
    }

    static Halves random(Random random) {
        long[][] values = new long[PERIODS][EACH];
        for (int half = FIRST; half <= SECOND; half++) {
            for (int area = 0; area < AREAS; area++) {
                long value = (long) (random.nextDouble() * random.nextDouble() * 30);
                values[half][area] = value;
                values[half][AREAS] += value;
                values[YEAR][area] += value;
                values[YEAR][AREAS] += value;
            }
        }
        LinkedTablesBuilder tables = new LinkedTablesBuilder();
        for (int period = 0; period < PERIODS; period++) {
            for (int area = 0; area < EACH; area++) {
                tables.count("area " + area + " in " + period, values[period][area], period);
            }
        }
        for (int period = 0; period < PERIODS; period++) {
            int start = period * EACH;
            tables.sum(
                    start + AREAS, IntStream.range(start, start + AREAS).boxed().toList());
        }
        for (int area = 0; area < EACH; area++) {
            tables.sum(YEAR * EACH + area, List.of(area, EACH + area));
            tables.partOf(area, YEAR * EACH + area);
            tables.partOf(EACH + area, YEAR * EACH + area);
        }
        return new Halves(tables.build());
    }

    Disclosure first() {
        return disclosure(FIRST, new BitSet(), new BitSet());
    }

    Disclosure second(BitSet suppressedFirst) {
        BitSet known = open(FIRST, suppressedFirst);
        return disclosure(SECOND, known, hidden(FIRST, known));
    }

    Disclosure whole(BitSet suppressedFirst, BitSet suppressedSecond) {
        BitSet known = open(FIRST, suppressedFirst);
        known.or(open(SECOND, suppressedSecond));
        BitSet sensitive = hidden(FIRST, known);
        sensitive.or(hidden(SECOND, known));
        return disclosure(YEAR, known, sensitive);
    }

    private static BitSet open(int period, BitSet suppressed) {
        BitSet open = new BitSet();
        IntStream.range(0, EACH).filter(cell -> !suppressed.get(cell)).forEach(cell -> open.set(period * EACH + cell));
        return open;
    }

    private static BitSet hidden(int period, BitSet known) {
        BitSet hidden = new BitSet();
        hidden.set(period * EACH, (period + 1) * EACH);
        hidden.andNot(known);
        return hidden;
    }

    private Disclosure disclosure(int period, BitSet known, BitSet sensitive) {
        List<Cell> cells = new ArrayList<>();
        for (int area = 0; area < EACH; area++) {
            int count = period * EACH + area;
            cells.add(new Cell(
                    tables.name(count),
                    List.of(count),
                    1,
                    RULE.hidesCount(tables.value(count)) ? Cell.Fate.PRIMARY : Cell.Fate.FREE));
        }
        return new Disclosure(tables, cells, List.of(), known, sensitive, RULE.threshold());
    }

    @Override
    public String toString() {
        return IntStream.range(0, tables.size())
                .mapToObj(count -> tables.name(count) + "=" + tables.value(count))
                .toList()
                .toString();
    }
}
