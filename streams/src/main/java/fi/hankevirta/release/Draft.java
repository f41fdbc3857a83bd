package fi.hankevirta.release;

import fi.hankevirta.release.disclosure.Audit;
import fi.hankevirta.release.disclosure.Cell;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.Protection;
import fi.hankevirta.release.disclosure.Suppression;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a release would say of its rows about persons, and what it may be held for (specification, section 7).
 *
 * @param rows by their key: open or suppressed
 * @param primary keys of those that are suppressed because they are small
 * @param complementary keys of those that are suppressed to protect others, were before, or are asked for
 * @param hidden what the suppressed ones count, added up
 * @param changedLittle keys of rows that were open and changed by less than k, and are not to be suppressed for it
 * @param unsafe names of counts that could be known closer than to k whatever is suppressed, or of which no proof was
 *     found that they can't
 */
public record Draft(
        Map<String, PastRow> rows,
        List<String> primary,
        List<String> complementary,
        long hidden,
        List<String> changedLittle,
        List<String> unsafe) {
    /** Copies what could be changed. */
    public Draft {
        rows = Map.copyOf(rows);
        primary = List.copyOf(primary);
        complementary = List.copyOf(complementary);
        changedLittle = List.copyOf(changedLittle);
        unsafe = List.copyOf(unsafe);
    }

    /** Whether it may not be published as it is. */
    public boolean isHeld() {
        return !changedLittle.isEmpty() || !unsafe.isEmpty();
    }

    /**
     * Drafts a release.
     *
     * @param grid of the domain
     * @param past what was released of it before
     * @param period that is to be released
     * @param changed what becomes of rows that were open and changed little
     */
    public static Draft of(
            PersonGrid grid, Rules rules, Past past, ReleasePeriod period, Cut cut, ChangedRows changed) {
        PersonTables tables = PersonTables.of(grid, rules, past, period, cut, changed);
        Disclosure disclosure = tables.disclosure();
        Suppression suppression = Protection.of(disclosure);
        BitSet suppressed = suppression.cells();
        Audit audit = Audit.of(disclosure, suppression);
        Map<String, PastRow> rows = new LinkedHashMap<>();
        for (int index = 0; index < tables.rows().size(); index++) {
            GridRow row = tables.rows().get(index);
            rows.put(row.key(), new PastRow(!suppressed.get(index), row.numerator(), row.denominator()));
        }
        Map<Boolean, List<String>> keys = suppressed.stream()
                .boxed()
                .collect(Collectors.partitioningBy(
                        cell -> disclosure.cells().get(cell).fate() == Cell.Fate.PRIMARY,
                        Collectors.mapping(cell -> tables.rows().get(cell).key(), Collectors.toList())));
        return new Draft(
                rows,
                keys.getOrDefault(true, List.of()),
                keys.getOrDefault(false, List.of()),
                suppressed.stream()
                        .mapToObj(tables.rows()::get)
                        .mapToLong(Draft::size)
                        .sum(),
                changed == ChangedRows.HOLD ? tables.changedLittle() : List.of(),
                audit.unsafe().stream().map(disclosure.tables()::name).toList());
    }

    private static long size(GridRow row) {
        return row.figure().numerator() == null ? row.denominator() : row.numerator();
    }
}
