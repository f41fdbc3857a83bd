package fi.hankevirta.bench.disclosure;

import fi.hankevirta.release.disclosure.Cell;
import fi.hankevirta.release.disclosure.Disclosure;
import java.util.BitSet;

/**
 * What a choice of cells hides.
 *
 * @param primary cells that are small in themselves
 * @param complementary cells that protect others
 * @param hidden what the suppressed cells count, added up
 */
public record Loss(int primary, int complementary, long hidden) {
    static Loss of(Disclosure disclosure, BitSet suppressed) {
        int primary = (int) suppressed.stream()
                .filter(cell -> disclosure.cells().get(cell).fate() == Cell.Fate.PRIMARY)
                .count();
        long hidden = suppressed.stream()
                .mapToLong(cell -> disclosure
                        .tables()
                        .value(disclosure.cells().get(cell).counts().get(0)))
                .sum();
        return new Loss(primary, suppressed.cardinality() - primary, hidden);
    }

    Loss plus(Loss other) {
        return new Loss(primary + other.primary, complementary + other.complementary, hidden + other.hidden);
    }
}
