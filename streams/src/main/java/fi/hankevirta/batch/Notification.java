package fi.hankevirta.batch;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An SPro notification as it stands.
 *
 * @param seen area and time of recording
 * @param state its state
 * @param category what it is about
 * @param notifiedOn the day of the notification
 * @param handlingStartedOn or null
 * @param measuresStartedOn or null
 * @param escalatedOn or null
 * @param closedOn or null
 */
record Notification(
        Seen seen,
        String state,
        String category,
        LocalDate notifiedOn,
        @Nullable LocalDate handlingStartedOn,
        @Nullable LocalDate measuresStartedOn,
        @Nullable LocalDate escalatedOn,
        @Nullable LocalDate closedOn) {

    static Notification of(Seen seen, Fields event) {
        return new Notification(
                seen,
                event.symbol("state"),
                event.symbol("category"),
                event.date("notifiedOn"),
                date(event, "handlingStartedOn"),
                date(event, "measuresStartedOn"),
                date(event, "escalatedOn"),
                date(event, "closedOn"));
    }

    /** Whether it counts as received: it was neither merged into another nor withdrawn. */
    boolean isReceived() {
        return !state.equals("CLOSED_MERGED") && !state.equals("WITHDRAWN");
    }

    boolean isCorrected() {
        return state.equals("CLOSED_CORRECTED");
    }

    /** Whether it counts as closed. */
    boolean isClosed() {
        return isCorrected() || state.equals("CLOSED_NO_DEFECT");
    }

    /** The day of closing of a closed one. */
    LocalDate closingDay() {
        return Objects.requireNonNull(closedOn);
    }

    private static @Nullable LocalDate date(Fields event, String field) {
        return event.has(field) ? event.date(field) : null;
    }
}
