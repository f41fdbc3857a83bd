package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The figures spro.handling-days and spro.first-response-days. */
final class SproDays {
    private static final long MOST_DAYS = 401;
    private static final int FEWEST = 10;

    private SproDays() {}

    /** The days of the things of one cell, one by one. */
    private static final class Spans {
        private final List<Long> days = new ArrayList<>();
        private final Behind behind = new Behind();

        void add(Notification notification, LocalDate end) {
            days.add(Math.min(MOST_DAYS, ChronoUnit.DAYS.between(notification.notifiedOn(), end)));
            behind.add(notification.seen());
        }

        void addAll(Spans other) {
            days.addAll(other.days);
            behind.addAll(other.behind);
        }
    }

    static void write(List<Notification> notifications, Rows rows) {
        Flows<Spans> flows = new Flows<>(Spans::new, Spans::addAll);
        for (Notification notification : notifications) {
            LocalDate response = notification.handlingStartedOn();
            if (notification.isReceived() && response != null) {
                flows.cell("spro.first-response-days", "", notification.seen(), response)
                        .add(notification, response);
            }
            if (notification.isClosed()) {
                LocalDate end = notification.closingDay();
                flows.cell("spro.handling-days", "", notification.seen(), end).add(notification, end);
            }
        }
        flows.sums(rows.geography()).forEach((heading, spans) -> {
            Collections.sort(spans.days);
            write(heading, "quantile=p50", 50, spans, rows);
            write(heading, "quantile=p90", 90, spans, rows);
        });
    }

    private static void write(Heading of, String breakdown, int percent, Spans spans, Rows rows) {
        int n = spans.days.size();
        int nearestRank = (int) ((percent * (long) n + 99) / 100);
        Long days = n < FEWEST ? null : spans.days.get(nearestRank - 1);
        rows.quantile(
                new Heading(of.figure(), breakdown, of.place(), of.period()),
                days,
                n,
                spans.behind,
                rows.geography().expected(SourceStream.SPRO_NOTIFICATION, of.place(), of.period()));
    }
}
