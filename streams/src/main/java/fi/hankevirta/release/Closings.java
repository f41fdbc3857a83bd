package fi.hankevirta.release;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.SilentRows;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.topic.EventStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Which areas said that they have reported a period: then that nothing came of it is a count of 0, and else it is not
 * known (specification, section 6). A larger area has closed a month when everybody expected in it has.
 */
final class Closings {
    private static final String COMPLETENESS = "reporting.completeness";

    private final Cut cut;
    private final SilentRows silent;

    Closings(Cut cut, SilentRows silent) {
        this.cut = cut;
        this.silent = silent;
    }

    /**
     * Returns whether the period of a row is closed. Of all time those months are asked for that anybody has closed.
     *
     * @param months of the period; none for all time
     */
    boolean isClosed(GridKey key, List<YearMonth> months) {
        Optional<String> stream = stream(key);
        if (stream.isEmpty()) {
            return false;
        }
        String breakdown = Breakdown.of("stream", stream.get());
        if (months.isEmpty()) {
            return isWhole(key, breakdown, ReleasePeriod.ALL.text());
        }
        List<String> expected = months.stream()
                .map(YearMonth::toString)
                .filter(month -> isExpected(key, breakdown, month))
                .toList();
        return !expected.isEmpty() && expected.stream().allMatch(month -> isWhole(key, breakdown, month));
    }

    private boolean isExpected(GridKey key, String breakdown, String month) {
        return silent.row(COMPLETENESS, breakdown, key.area(), month).getExpectedAreas() > 0;
    }

    private boolean isWhole(GridKey key, String breakdown, String period) {
        String row = String.join("|", COMPLETENESS, breakdown, key.level().name(), key.area(), period);
        return cut.row(row).filter(Closings::isWhole).isPresent();
    }

    private static boolean isWhole(Figure completeness) {
        Long denominator = completeness.getDenominator();
        return denominator != null && denominator > 0 && denominator.equals(completeness.getNumerator());
    }

    private static Optional<String> stream(GridKey key) {
        return switch (key.figure().domain()) {
            case PILOTS -> Optional.of(EventStream.PILOT_MILESTONE.code());
            case AVAIN -> Optional.of(EventStream.AVAIN_MEASUREMENT.code());
            case SPRO -> Optional.of(EventStream.SPRO_NOTIFICATION.code());
            case STRUCTURAL -> Optional.of(EventStream.STRUCTURAL_STATUS.code());
            case REPORTING -> Optional.of(Breakdown.value(key.breakdown(), "stream"));
        };
    }
}
