package fi.hankevirta.release;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.FigureStatus;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notifications of one category in Pirkanmaa, all of July 2021, none of them closed. */
public final class OneAreaCut {
    private OneAreaCut() {}

    /** Returns a cut of so many. */
    public static LiveCut of(long received) {
        Map<String, Figure> rows = new HashMap<>();
        put(rows, "spro.received||", "2021-07", received, null);
        put(rows, "spro.received||", "2021-Q3", received, null);
        put(rows, "spro.received|category=STAFFING|", "2021-Q3", received, null);
        put(rows, "spro.escalated||", "2021-Q3", 0, received);
        put(rows, "spro.open||", "2021-Q3", received, null);
        return new LiveCut(rows);
    }

    private static void put(
            Map<String, Figure> rows, String figure, String period, long numerator, @Nullable Long denominator) {
        for (String place : List.of("FI|FI", "YTA|TAYS", "HANKEALUE|PIRKANMAA")) {
            String[] names = (figure + place + "|" + period).split("\\|", -1);
            rows.put(
                    figure + place + "|" + period,
                    new Figure(
                            names[0],
                            AreaLevel.valueOf(names[2]),
                            names[3],
                            period.contains("Q") ? PeriodType.QUARTER : PeriodType.MONTH,
                            period,
                            names[1],
                            numerator,
                            denominator,
                            null,
                            denominator == null ? Unit.COUNT : Unit.SHARE,
                            FigureStatus.OK,
                            1,
                            1,
                            Instant.EPOCH));
        }
    }
}
