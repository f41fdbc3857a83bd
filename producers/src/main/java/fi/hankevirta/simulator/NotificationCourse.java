package fi.hankevirta.simulator;

import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import java.util.ArrayList;
import java.util.List;

/** Draws the course of a notification: received, in handling, measures or escalation, closed, sometimes reopened. */
final class NotificationCourse {
    private static final double REGISTERED_LATER = 0.12;
    private static final double WITHDRAWN = 0.04;
    private static final double MERGED = 0.05;
    private static final double NO_DEFECT = 0.18;
    private static final double LEFT_OPEN = 0.06;
    private static final double HANDLING_NOT_RECORDED = 0.3;
    private static final double WITH_MEASURES = 0.85;
    private static final double ESCALATED = 0.07;
    private static final double REOPENED = 0.03;
    private static final double RECORDED_LATER = 0.3;

    private static final List<NotificationCategory> CATEGORIES = List.of(
            NotificationCategory.CLIENT_SAFETY,
            NotificationCategory.CLIENT_SAFETY,
            NotificationCategory.STAFFING,
            NotificationCategory.STAFFING,
            NotificationCategory.STAFFING,
            NotificationCategory.SERVICE_QUALITY,
            NotificationCategory.SERVICE_QUALITY,
            NotificationCategory.CLIENT_RIGHTS,
            NotificationCategory.ILL_TREATMENT,
            NotificationCategory.OTHER);

    private final Chance chance;
    private final List<Change<NotificationCase>> changes = new ArrayList<>(5);
    private NotificationCase now;

    private NotificationCourse(NotificationCase received, long time, Chance chance) {
        this.chance = chance;
        this.now = received;
        changes.add(new Change<>(time, received));
    }

    /** Draws the changes of a notification that is registered at a time. */
    static List<Change<NotificationCase>> draw(long time, Chance chance) {
        int day = Days.of(time);
        int notified = chance.of(REGISTERED_LATER) ? day - chance.between(1, 9) : day;
        NotificationCourse course =
                new NotificationCourse(NotificationCase.received(category(chance), notified), time, chance);
        course.run(day);
        return course.changes;
    }

    static NotificationCategory category(Chance chance) {
        return chance.pick(CATEGORIES);
    }

    /** Returns how many messages a notification brings, on the average, of which so many days are seen. */
    static double expectedMessages(int days) {
        return 1 + 2.6 * (1 - Math.exp(-days / 25.0));
    }

    private void run(int day) {
        double fate = chance.share();
        if (fate < WITHDRAWN) {
            change(Days.working(day + chance.waiting(10, 60)), now.withdrawn());
            return;
        }
        int last = handle(day);
        if (fate < WITHDRAWN + MERGED) {
            last = Days.working(last + chance.waiting(4, 30));
            change(last, now.closedAs(NotificationState.CLOSED_MERGED, last));
        } else if (fate < WITHDRAWN + MERGED + NO_DEFECT) {
            close(last, NotificationState.CLOSED_NO_DEFECT);
        } else {
            last = act(last);
            if (fate < 1 - LEFT_OPEN) {
                close(last, NotificationState.CLOSED_CORRECTED);
            }
        }
    }

    private int handle(int day) {
        int started = Days.working(day + chance.waiting(4, 40));
        now = now.inHandling(started);
        if (!chance.of(HANDLING_NOT_RECORDED)) {
            change(started, now);
        }
        return started;
    }

    private int act(int day) {
        int last = day;
        if (chance.of(WITH_MEASURES)) {
            last = Days.working(last + chance.waiting(12, 120));
            change(last, now.withMeasures(last));
        }
        if (chance.of(ESCALATED)) {
            last = Days.working(last + chance.waiting(25, 200));
            change(last, now.escalatedOn(last));
        }
        return last;
    }

    private void close(int day, NotificationState closing) {
        int closed = Days.working(day + chance.waiting(14, 500));
        change(closed, now.closedAs(closing, closed));
        if (chance.of(REOPENED)) {
            int reopened = Days.working(closed + chance.between(5, 60));
            change(reopened, now.reopened());
            int again = Days.working(reopened + chance.waiting(20, 200));
            change(again, now.closedAs(closing, again));
        }
    }

    private void change(int day, NotificationCase next) {
        int recorded = chance.of(RECORDED_LATER) ? Days.working(day + chance.between(1, 3)) : day;
        long earliest = changes.get(changes.size() - 1).recordedAt() + Days.MINUTE;
        changes.add(new Change<>(Math.max(earliest, Days.time(recorded, chance.share())), next));
        now = next;
    }
}
