package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The figures of the domain spro. */
final class SproFigures {
    private static final Set<String> COUNTS = Set.of("spro.received", "spro.closed");

    private SproFigures() {}

    static void write(List<Notification> notifications, int targetDays, Rows rows) {
        Flows<Tally> flows = new Flows<>(Tally::new, Tally::addAll);
        for (Notification notification : notifications) {
            if (notification.isReceived()) {
                received(notification, flows);
            }
            if (notification.isClosed()) {
                closed(notification, targetDays, flows);
            }
        }
        flows.sums(rows.geography()).forEach((heading, tally) -> write(heading, tally, rows));
        SproDays.write(notifications, rows);
        SproOpen.write(notifications, rows);
    }

    private static void received(Notification notification, Flows<Tally> flows) {
        Seen seen = notification.seen();
        LocalDate day = notification.notifiedOn();
        flows.cell("spro.received", "", seen, day).add(seen, true);
        flows.cell("spro.received", "category=" + notification.category(), seen, day)
                .add(seen, true);
        flows.cell("spro.escalated", "", seen, day).add(seen, notification.escalatedOn() != null);
    }

    private static void closed(Notification notification, int targetDays, Flows<Tally> flows) {
        Seen seen = notification.seen();
        LocalDate day = notification.closingDay();
        long days = ChronoUnit.DAYS.between(notification.notifiedOn(), day);
        flows.cell("spro.closed", "", seen, day).add(seen, true);
        flows.cell("spro.in-target", "", seen, day).add(seen, days <= targetDays);
        if (notification.isCorrected()) {
            flows.cell("spro.with-measures", "", seen, day).add(seen, notification.measuresStartedOn() != null);
        }
    }

    private static void write(Heading heading, Tally tally, Rows rows) {
        int expected = rows.geography().expected(SourceStream.SPRO_NOTIFICATION, heading.place(), heading.period());
        if (COUNTS.contains(heading.figure())) {
            rows.count(heading, tally.hits(), tally.behind(), expected);
        } else {
            rows.share(heading, tally.hits(), tally.all(), tally.behind(), expected);
        }
    }
}
