package fi.hankevirta.bench.data;

import fi.hankevirta.event.Authority;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One notification and how far it has come. All of them are of the years of section 48 and of the agencies AVI. */
final class Notification {
    private static final int HALF = 500;

    private final String area;
    private final String id;
    private final LocalDate notifiedOn;
    private final boolean threat;
    private final ServiceSector sector;
    private NotificationCategory category;
    private NotificationState state = NotificationState.RECEIVED;
    private @Nullable LocalDate handlingStartedOn;
    private @Nullable LocalDate measuresStartedOn;
    private @Nullable LocalDate escalatedOn;
    private @Nullable LocalDate closedOn;
    private boolean retracted;
    private int revision;

    Notification(String area, String id, LocalDate notifiedOn, NotificationCategory category, Draws draws) {
        this.area = area;
        this.id = id;
        this.notifiedOn = notifiedOn;
        this.category = category;
        this.threat = draws.happens(HALF);
        this.sector = draws.happens(HALF) ? ServiceSector.PUBLIC : ServiceSector.PRIVATE;
    }

    /** Goes on to one of the states that follow. */
    void goOn(Draws draws, LocalDate today) {
        retracted = false;
        int drawn = draws.perMille();
        switch (state) {
            case RECEIVED -> leaveReceived(drawn, today);
            case IN_HANDLING -> leaveHandling(drawn, today);
            case MEASURES_STARTED -> close(NotificationState.CLOSED_CORRECTED, today);
            case ESCALATED ->
                close(drawn < HALF ? NotificationState.CLOSED_CORRECTED : NotificationState.CLOSED_NO_DEFECT, today);
            default -> {} // It is over.
        }
    }

    boolean isOver() {
        return closedOn != null || state == NotificationState.WITHDRAWN;
    }

    void correct(NotificationCategory right) {
        category = right;
        retracted = false;
    }

    void retract() {
        retracted = true;
    }

    /** Returns the event of its next revision. */
    SproNotification report(String eventId, Instant now) {
        revision++;
        return new SproNotification(
                eventId,
                area,
                null,
                revision,
                now,
                retracted,
                id,
                state,
                notifiedOn,
                handlingStartedOn,
                measuresStartedOn,
                escalatedOn,
                closedOn,
                category,
                threat,
                sector,
                LegalBasis.SHL_48,
                escalatedOn == null ? null : Authority.AVI);
    }

    private void leaveReceived(int drawn, LocalDate today) {
        if (drawn < 30) {
            state = NotificationState.WITHDRAWN;
        } else if (drawn < 60) {
            close(NotificationState.CLOSED_MERGED, today);
        } else {
            handlingStartedOn = today;
            state = NotificationState.IN_HANDLING;
        }
    }

    private void leaveHandling(int drawn, LocalDate today) {
        if (drawn < 350) {
            measuresStartedOn = today;
            state = NotificationState.MEASURES_STARTED;
        } else if (drawn < 450) {
            escalatedOn = today;
            state = NotificationState.ESCALATED;
        } else {
            close(drawn < 800 ? NotificationState.CLOSED_NO_DEFECT : NotificationState.CLOSED_CORRECTED, today);
        }
    }

    private void close(NotificationState how, LocalDate today) {
        state = how;
        closedOn = today;
    }
}
