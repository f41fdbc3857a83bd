package fi.hankevirta.batch;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.figure.Unit;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of figures, as they are written down. A row with nothing behind it is not, unless it stands for itself. */
final class Rows {
    private final Geography geography;
    private final SortedMap<String, Figure> figures = new TreeMap<>();

    Rows(Geography geography) {
        this.geography = geography;
    }

    /** What a row is about. */
    record Heading(String figure, String breakdown, Place place, Period period) {
        String key() {
            return String.join("|", figure, breakdown, place.level().name(), place.code(), period.text());
        }
    }

    Geography geography() {
        return geography;
    }

    void count(Heading heading, long count, Behind behind, int expected) {
        writeUnlessEmpty(heading, row(heading, count, null, (double) count, Unit.COUNT, behind, expected));
    }

    void share(Heading heading, long numerator, long denominator, Behind behind, int expected) {
        writeUnlessEmpty(heading, shareOf(heading, numerator, denominator, behind, expected));
    }

    /** A share that is written with nothing behind it too: 0 of 1 while somebody is silent. */
    void standingShare(Heading heading, long numerator, long denominator, Behind behind, int expected) {
        figures.put(heading.key(), shareOf(heading, numerator, denominator, behind, expected));
    }

    /** A mean of days. */
    void mean(Heading heading, long sum, long count, Behind behind, int expected) {
        writeUnlessEmpty(heading, row(heading, sum, count, (double) sum / count, Unit.DAYS, behind, expected));
    }

    /** A quantile of days; null when there are too few. */
    void quantile(Heading heading, @Nullable Long days, long count, Behind behind, int expected) {
        Double value = days == null ? null : (Double) days.doubleValue();
        writeUnlessEmpty(heading, row(heading, days, count, value, Unit.DAYS, behind, expected));
    }

    SortedMap<String, Figure> figures() {
        return Collections.unmodifiableSortedMap(figures);
    }

    private void writeUnlessEmpty(Heading heading, Figure row) {
        if (row.getLastRecordedAt() != null) {
            figures.put(heading.key(), row);
        }
    }

    private static Figure shareOf(Heading heading, long numerator, long denominator, Behind behind, int expected) {
        Double value = denominator == 0 ? null : (Double) ((double) numerator / denominator);
        return row(heading, numerator, denominator, value, Unit.SHARE, behind, expected);
    }

    private static Figure row(
            Heading heading,
            @Nullable Long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            Unit unit,
            Behind behind,
            int expected) {
        return Figure.newBuilder()
                .setFigure(heading.figure())
                .setAreaLevel(heading.place().level())
                .setArea(heading.place().code())
                .setPeriodType(heading.period().type())
                .setPeriod(heading.period().text())
                .setBreakdown(heading.breakdown())
                .setNumerator(numerator)
                .setDenominator(denominator)
                .setValue(value)
                .setUnit(unit)
                .setStatus(value == null ? FigureStatus.UNDEFINED : FigureStatus.OK)
                .setContributingAreas(behind.areas())
                .setExpectedAreas(expected)
                .setLastRecordedAt(behind.isNothing() ? null : Instant.ofEpochMilli(behind.lastRecordedAt()))
                .build();
    }
}
