package fi.hankevirta.view;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of figures, made up. */
public final class SampleRows {
    private SampleRows() {}

    /** Returns a released row of received notifications. */
    public static PublishedFigure.Builder released(String area, String period, long count) {
        return PublishedFigure.newBuilder()
                .setFigure("spro.received")
                .setAreaLevel(area.equals("FI") ? AreaLevel.FI : AreaLevel.HANKEALUE)
                .setArea(area)
                .setPeriodType(PeriodType.QUARTER)
                .setPeriod(period)
                .setBreakdown("")
                .setNumerator(count)
                .setDenominator(null)
                .setValue((double) count)
                .setUnit(Unit.COUNT)
                .setStatus(PublishedStatus.OK)
                .setContributingAreas(1)
                .setExpectedAreas(1)
                .setLastRecordedAt(Instant.parse("2021-04-02T08:00:00Z"))
                .setRevised(false)
                .setRelease("spro-" + period)
                .setReleaseRevision(1)
                .setReleasedAt(Instant.parse("2021-05-03T09:00:00Z"))
                .setRuleSet("k5");
    }

    /** Returns the same row suppressed. */
    public static PublishedFigure suppressed(String area, String period) {
        return released(area, period, 1)
                .setNumerator(null)
                .setValue(null)
                .setContributingAreas(null)
                .setLastRecordedAt(null)
                .setStatus(PublishedStatus.SUPPRESSED)
                .build();
    }

    /** Returns all of these rows under a version. */
    public static FigureRows of(String version, PublishedFigure... rows) {
        return of(version, Arrays.stream(rows).map(ViewRow::of));
    }

    /** Returns all of these rows under a version. */
    public static FigureRows of(String version, Stream<ViewRow> rows) {
        Map<String, ViewRow> byKey = rows.collect(Collectors.toMap(ViewRow::key, Function.identity()));
        return new FigureRows(new TreeMap<>(byKey), version);
    }
}
