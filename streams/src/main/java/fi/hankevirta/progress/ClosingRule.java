package fi.hankevirta.progress;

import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Days;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Months that areas closed, of those that they were expected to close: {@code reporting.completeness} and
 * {@code reporting.timeliness} (specification, section 6). Once any of them closed a month, all are expected to, so a
 * closing touches the rows of silent areas too. Closings by areas that are not expected are passed over.
 *
 * @param reporters who is expected
 * @param withinDays most days after the month's end; 0 means that the figure is not measured
 */
record ClosingRule(Reporters reporters, int withinDays) implements FigureRule {
    private static final Tally CLOSED = Tally.REPORTING_CLOSED;

    /** Whenever it was closed. */
    static ClosingRule completeness(Reporters reporters) {
        return new ClosingRule(reporters, Days.LAST_EXACT + 1);
    }

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == CLOSED && reporters.isExpected(stream(cell.breakdown()), cell.area(), cell.month());
    }

    @Override
    public String breakdown(Cell changed) {
        return changed.breakdown();
    }

    @Override
    public Collection<Place> places(Cell changed, Places places) {
        return places.all().stream()
                .filter(place -> reporters.count(stream(changed.breakdown()), place, changed.month()) > 0)
                .toList();
    }

    @Override
    public boolean asksEveryArea() {
        return true;
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        long closed = 0;
        long expected = 0;
        Set<String> behind = new HashSet<>();
        long last = Partial.NEVER;
        for (int month : withinDays == 0 ? List.<Integer>of() : closedMonths(breakdown, period, book)) {
            for (String area : reporters.at(place, stream(breakdown), month)) {
                Total own = book.sum(CLOSED, breakdown, List.of(area), month, month);
                expected++;
                closed += own.upTo(withinDays);
                last = Math.max(last, own.lastRecordedAt());
                if (own.contributingAreas() > 0) {
                    behind.add(area);
                }
            }
        }
        return Result.ratio(closed, expected, behind.size(), last);
    }

    /** Months in which any area that is expected closed the stream. */
    private Collection<Integer> closedMonths(String breakdown, Period period, CellBook book) {
        String stream = stream(breakdown);
        Collection<Integer> months = new TreeSet<>();
        for (String area : reporters.ever(stream)) {
            book.months(CLOSED, breakdown, List.of(area), period.first(), period.last()).stream()
                    .filter(month -> reporters.isExpected(stream, area, month))
                    .forEach(months::add);
        }
        return months;
    }

    private static String stream(String breakdown) {
        return Breakdown.value(breakdown, "stream");
    }
}
