package fi.hankevirta.batch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figure reporting.reconciliation: of the months that an area closed, what is here and what it says it holds. */
final class ReconciliationFigure {
    private final Map<Held, Tally> held = new HashMap<>();
    private final List<Closing> closings = new ArrayList<>();

    /** The things of an area's stream with their event time in a month. */
    private record Held(SourceStream stream, String hankealue, YearMonth month) {}

    void add(Measurement measurement) {
        add(SourceStream.AVAIN_MEASUREMENT, measurement.seen(), measurement.measuredOn());
    }

    void add(Notification notification) {
        add(SourceStream.SPRO_NOTIFICATION, notification.seen(), notification.notifiedOn());
    }

    /** Adds a closing, whether its area was expected to close or not. */
    void add(Closing closing) {
        if (closing.stream() == SourceStream.AVAIN_MEASUREMENT || closing.stream() == SourceStream.SPRO_NOTIFICATION) {
            closings.add(closing);
        }
    }

    void write(Rows rows) {
        StreamShares shares = new StreamShares("reporting.reconciliation");
        for (Closing closing : closings) {
            String area = closing.seen().hankealue();
            Tally here = held.getOrDefault(new Held(closing.stream(), area, closing.month()), new Tally());
            Tally cell = shares.cell(closing.stream(), area, closing.month());
            cell.addItems(here.all(), closing.declaredEvents());
            cell.addBehind(closing.seen());
            cell.behind().addAll(here.behind());
        }
        shares.write(rows);
    }

    private void add(SourceStream stream, Seen seen, LocalDate day) {
        held.computeIfAbsent(new Held(stream, seen.hankealue(), YearMonth.from(day)), h -> new Tally())
                .add(seen, true);
    }
}
