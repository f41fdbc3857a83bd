package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The figures spro.handling-days and spro.first-response-days. */
final class SproDays {
    private static final long MOST_DAYS = 401;
    private static final int FEWEST = 10;

    private final Flows<DayCounts> flows = new Flows<>(DayCounts::new, DayCounts::addAll);

    void add(Notification notification) {
        LocalDate response = notification.handlingStartedOn();
        if (notification.isReceived() && response != null) {
            add("spro.first-response-days", notification, response);
        }
        if (notification.isClosed()) {
            add("spro.handling-days", notification, notification.closingDay());
        }
    }

    void write(Rows rows) {
        flows.sums(rows.geography()).forEach((heading, counts) -> {
            write(heading, "quantile=p50", 50, counts, rows);
            write(heading, "quantile=p90", 90, counts, rows);
        });
    }

    private void add(String figure, Notification notification, LocalDate end) {
        long days = ChronoUnit.DAYS.between(notification.notifiedOn(), end);
        flows.cell(figure, "", notification.seen(), end).add(notification.seen(), Math.min(MOST_DAYS, days));
    }

    private static void write(Heading of, String breakdown, int percent, DayCounts counts, Rows rows) {
        long n = counts.count();
        long nearestRank = (percent * n + 99) / 100;
        Long days = n < FEWEST ? null : counts.at(nearestRank);
        rows.quantile(
                new Heading(of.figure(), breakdown, of.place(), of.period()),
                days,
                n,
                counts.behind(),
                rows.geography().expected(SourceStream.SPRO_NOTIFICATION, of.place(), of.period()));
    }
}
