package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figure spro.open: a stock, by what came in and went out up to the end of a period. */
final class SproOpen {
    private final Geography geography;
    private final Map<Place, Movements> movements = new HashMap<>();

    SproOpen(Geography geography) {
        this.geography = geography;
    }

    /** What came in and went out at one place, by month. */
    private static final class Movements {
        private final SortedMap<YearMonth, Tally> received = new TreeMap<>();
        private final SortedMap<YearMonth, Tally> closed = new TreeMap<>();

        static void add(SortedMap<YearMonth, Tally> months, LocalDate day, Seen seen) {
            months.computeIfAbsent(YearMonth.from(day), m -> new Tally()).add(seen, true);
        }

        Set<Period> periods() {
            Set<Period> periods = new HashSet<>();
            received.keySet().forEach(month -> periods.addAll(Period.of(month)));
            closed.keySet().forEach(month -> periods.addAll(Period.of(month)));
            return periods;
        }

        static Tally upTo(YearMonth last, SortedMap<YearMonth, Tally> months) {
            Tally sum = new Tally();
            months.forEach((month, tally) -> {
                if (!month.isAfter(last)) {
                    sum.addAll(tally);
                }
            });
            return sum;
        }
    }

    void add(Notification notification) {
        for (Place place : geography.placesOf(notification.seen().hankealue())) {
            Movements here = movements.computeIfAbsent(place, p -> new Movements());
            if (notification.isReceived()) {
                Movements.add(here.received, notification.notifiedOn(), notification.seen());
            }
            if (notification.isClosed()) {
                Movements.add(here.closed, notification.closingDay(), notification.seen());
            }
        }
    }

    void write(Rows rows) {
        movements.forEach((place, here) -> here.periods().forEach(period -> write(place, period, here, rows)));
    }

    private static void write(Place place, Period period, Movements here, Rows rows) {
        Tally received = Movements.upTo(period.last(), here.received);
        Tally closed = Movements.upTo(period.last(), here.closed);
        Behind behind = new Behind();
        behind.addAll(received.behind());
        behind.addAll(closed.behind());
        rows.count(
                new Heading("spro.open", "", place, period),
                received.hits() - closed.hits(),
                behind,
                rows.geography().expected(SourceStream.SPRO_NOTIFICATION, place, period));
    }
}
