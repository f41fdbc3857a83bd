package fi.hankevirta.simulator;

import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;

/**
 * What a revision says of a notification. Days are numbered as in {@link Days}, with {@link Days#NONE} for no date.
 */
record NotificationCase(
        NotificationState state,
        NotificationCategory category,
        int notified,
        int handlingStarted,
        int measuresStarted,
        int escalated,
        int closed) {

    static NotificationCase received(NotificationCategory category, int notified) {
        return new NotificationCase(
                NotificationState.RECEIVED, category, notified, Days.NONE, Days.NONE, Days.NONE, Days.NONE);
    }

    NotificationCase inHandling(int day) {
        return new NotificationCase(
                NotificationState.IN_HANDLING, category, notified, day, measuresStarted, escalated, Days.NONE);
    }

    /** Back in handling: the closing is gone, all else stays. */
    NotificationCase reopened() {
        return inHandling(handlingStarted);
    }

    NotificationCase withMeasures(int day) {
        return new NotificationCase(
                NotificationState.MEASURES_STARTED, category, notified, handlingStarted, day, escalated, Days.NONE);
    }

    NotificationCase escalatedOn(int day) {
        return new NotificationCase(
                NotificationState.ESCALATED, category, notified, handlingStarted, measuresStarted, day, Days.NONE);
    }

    NotificationCase closedAs(NotificationState closing, int day) {
        return new NotificationCase(closing, category, notified, handlingStarted, measuresStarted, escalated, day);
    }

    NotificationCase withdrawn() {
        return closedAs(NotificationState.WITHDRAWN, Days.NONE);
    }

    NotificationCase of(NotificationCategory other) {
        return new NotificationCase(state, other, notified, handlingStarted, measuresStarted, escalated, closed);
    }

    NotificationCase notifiedEarlier(int days) {
        return new NotificationCase(
                state, category, notified - days, handlingStarted, measuresStarted, escalated, closed);
    }
}
