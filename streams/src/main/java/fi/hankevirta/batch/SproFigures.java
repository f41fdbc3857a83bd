package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The figures of the domain spro. */
final class SproFigures {
    private static final Set<String> COUNTS = Set.of("spro.received", "spro.closed");

    private final int targetDays;
    private final Flows<Tally> flows = new Flows<>(Tally::new, Tally::addAll);
    private final SproDays days = new SproDays();
    private final SproOpen open;

    SproFigures(int targetDays, Geography geography) {
        this.targetDays = targetDays;
        this.open = new SproOpen(geography);
    }

    void add(Notification notification) {
        if (notification.isReceived()) {
            received(notification);
        }
        if (notification.isClosed()) {
            closed(notification);
        }
        days.add(notification);
        open.add(notification);
    }

    void write(Rows rows) {
        flows.sums(rows.geography()).forEach((heading, tally) -> write(heading, tally, rows));
        days.write(rows);
        open.write(rows);
    }

    private void received(Notification notification) {
        Seen seen = notification.seen();
        LocalDate day = notification.notifiedOn();
        flows.cell("spro.received", "", seen, day).add(seen, true);
        flows.cell("spro.received", "category=" + notification.category(), seen, day)
                .add(seen, true);
        flows.cell("spro.escalated", "", seen, day).add(seen, notification.escalatedOn() != null);
    }

    private void closed(Notification notification) {
        Seen seen = notification.seen();
        LocalDate day = notification.closingDay();
        long handlingDays = ChronoUnit.DAYS.between(notification.notifiedOn(), day);
        flows.cell("spro.closed", "", seen, day).add(seen, true);
        flows.cell("spro.in-target", "", seen, day).add(seen, handlingDays <= targetDays);
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
