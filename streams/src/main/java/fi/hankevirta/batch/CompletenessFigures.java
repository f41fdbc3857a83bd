package fi.hankevirta.batch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures reporting.completeness and reporting.timeliness: of the areas that are expected for a month, which closed
 * it. A month is asked for once any of them did.
 */
final class CompletenessFigures {
    private final int timelinessDays;
    private final List<Closing> closings = new ArrayList<>();

    /** In time is what is closed at most so many days after the month's end; 0 when that is not measured. */
    CompletenessFigures(int timelinessDays) {
        this.timelinessDays = timelinessDays;
    }

    void add(Closing closing) {
        closings.add(closing);
    }

    void write(Rows rows) {
        StreamShares completeness = new StreamShares("reporting.completeness");
        StreamShares timeliness = new StreamShares("reporting.timeliness");
        expected(rows.geography()).forEach((asked, byArea) -> {
            for (String area : rows.geography().expected(asked.stream(), asked.month())) {
                Closing closing = byArea.get(area);
                Tally closed = completeness.cell(asked.stream(), area, asked.month());
                Tally inTime = timeliness.cell(asked.stream(), area, asked.month());
                if (closing == null) {
                    closed.addItem(false);
                    inTime.addItem(false);
                } else {
                    closed.add(closing.seen(), true);
                    inTime.add(closing.seen(), closing.isWithin(timelinessDays));
                }
            }
        });
        completeness.write(rows);
        if (timelinessDays != 0) {
            timeliness.write(rows);
        }
    }

    /** The closings of the areas that are expected for their month, by area. */
    private Map<Asked, Map<String, Closing>> expected(Geography geography) {
        Map<Asked, Map<String, Closing>> expected = new HashMap<>();
        for (Closing closing : closings) {
            String area = closing.seen().hankealue();
            if (geography.expected(closing.stream(), closing.month()).contains(area)) {
                expected.computeIfAbsent(new Asked(closing.stream(), closing.month()), asked -> new HashMap<>())
                        .put(area, closing);
            }
        }
        return expected;
    }

    private record Asked(SourceStream stream, YearMonth month) {}
}
