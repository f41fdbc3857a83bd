package fi.hankevirta.bench.data;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** What areas tell by the month: the state of structural social work, and that a month is closed. */
final class MonthlyReports implements Reports {
    private static final List<String> CLOSED = List.of("spro-notification", "avain-measurement");
    private static final int HALF = 500;
    private static final int UNITS = 9;

    private final List<String> areas;
    private final List<String> models;
    private final Draws draws;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Map<String, Instant> firstClosed = new HashMap<>();

    MonthlyReports(List<String> areas, List<String> models, Draws draws) {
        this.areas = areas;
        this.models = models;
        this.draws = draws;
    }

    @Override
    public SpecificRecord next(Instant now) {
        String area = draws.oneOf(areas);
        return draws.happens(HALF) ? status(area, now) : closing(area, now);
    }

    @Override
    public SpecificRecord correction(Instant now) {
        return next(now);
    }

    @Override
    public SpecificRecord retraction(Instant now) {
        return next(now);
    }

    SpecificRecord status(String area, Instant now) {
        String month = lastMonth(now);
        int with = draws.between(0, UNITS);
        Coverage coverage = with == 0 ? Coverage.NONE : with == UNITS ? Coverage.WHOLE : Coverage.PARTIAL;
        return new StructuralStatus(
                draws.uuid(),
                area,
                null,
                revisions.merge(area + month, 1, Integer::sum),
                now,
                false,
                month,
                coverage,
                draws.happens(HALF) ? UnitType.MUNICIPALITY : UnitType.COOPERATION_AREA,
                with,
                UNITS,
                with == 0 ? List.of() : List.of(draws.oneOf(models)));
    }

    SpecificRecord closing(String area, Instant now) {
        String stream = draws.oneOf(CLOSED);
        String month = lastMonth(now);
        String thing = area + stream + month;
        return new ReportingPeriodClosed(
                draws.uuid(),
                area,
                null,
                revisions.merge(thing, 1, Integer::sum),
                now,
                false,
                stream,
                month,
                (long) draws.between(0, 500),
                firstClosed.computeIfAbsent(thing, none -> now));
    }

    private static String lastMonth(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(1).toString();
    }
}
