package fi.hankevirta.tally;

import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SproNotification;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What one notification contributes (specification, section 6, {@code spro.*}). */
final class SproContributions {
    private SproContributions() {}

    static void of(SproNotification event, Consumer<Contribution> sink) {
        NotificationState state = event.getState();
        if (state == NotificationState.CLOSED_MERGED || state == NotificationState.WITHDRAWN) {
            return;
        }
        received(event, sink);
        if (state == NotificationState.CLOSED_CORRECTED || state == NotificationState.CLOSED_NO_DEFECT) {
            closed(event, state == NotificationState.CLOSED_CORRECTED, sink);
        }
    }

    private static void received(SproNotification event, Consumer<Contribution> sink) {
        long recordedAt = event.getRecordedAt().toEpochMilli();
        int month = Month.of(event.getNotifiedOn());
        String area = event.getHankealue();
        long escalated = Contribution.flag(event.getEscalatedOn() != null);
        sink.accept(
                Contribution.of(new Cell(Tally.SPRO_RECEIVED, area, month, Breakdown.NONE), recordedAt, 1, escalated));
        sink.accept(Contribution.of(
                new Cell(
                        Tally.SPRO_RECEIVED,
                        area,
                        month,
                        Breakdown.of("category", event.getCategory().name())),
                recordedAt,
                1,
                escalated));
        LocalDate handling = event.getHandlingStartedOn();
        if (handling != null) {
            sink.accept(Contribution.at(
                    new Cell(Tally.SPRO_FIRST_RESPONSE, area, Month.of(handling), Breakdown.NONE),
                    recordedAt,
                    Days.between(event.getNotifiedOn(), handling)));
        }
    }

    private static void closed(SproNotification event, boolean corrected, Consumer<Contribution> sink) {
        long recordedAt = event.getRecordedAt().toEpochMilli();
        LocalDate closedOn = event.getClosedOn();
        int month = Month.of(closedOn);
        sink.accept(Contribution.at(
                new Cell(Tally.SPRO_CLOSED, event.getHankealue(), month, Breakdown.NONE),
                recordedAt,
                Days.between(event.getNotifiedOn(), closedOn)));
        if (corrected) {
            sink.accept(Contribution.of(
                    new Cell(Tally.SPRO_CORRECTED, event.getHankealue(), month, Breakdown.NONE),
                    recordedAt,
                    1,
                    Contribution.flag(event.getMeasuresStartedOn() != null)));
        }
    }
}
