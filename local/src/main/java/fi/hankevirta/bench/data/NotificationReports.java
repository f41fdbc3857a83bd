package fi.hankevirta.bench.data;

import fi.hankevirta.event.NotificationCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Notifications that are received, handled and closed, some after measures or the supervising authority's. */
final class NotificationReports implements Reports {
    private static final List<NotificationCategory> CATEGORIES = List.of(
            NotificationCategory.CLIENT_RIGHTS,
            NotificationCategory.ILL_TREATMENT,
            NotificationCategory.CLIENT_SAFETY,
            NotificationCategory.STAFFING,
            NotificationCategory.SERVICE_QUALITY,
            NotificationCategory.OTHER);

    private final List<String> areas;
    private final Draws draws;
    private final Pool<Notification> pool;

    NotificationReports(List<String> areas, int open, Draws draws) {
        this.areas = areas;
        this.draws = draws;
        this.pool = new Pool<>(open, draws.split());
    }

    /** Returns a first notification of an area. */
    SpecificRecord first(String area, Instant now) {
        return received(area, now).report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord next(Instant now) {
        if (pool.hasRoom()) {
            return first(draws.oneOf(areas), now);
        }
        int place = pool.place();
        Notification known = pool.at(place);
        known.goOn(draws, date(now));
        if (known.isOver()) {
            pool.end(place);
        }
        return known.report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord correction(Instant now) {
        if (pool.isEmpty()) {
            return next(now);
        }
        Notification known = pool.any();
        known.correct(draws.oneOf(CATEGORIES));
        return known.report(draws.uuid(), now);
    }

    @Override
    public SpecificRecord retraction(Instant now) {
        if (pool.isEmpty()) {
            return next(now);
        }
        Notification known = pool.any();
        known.retract();
        return known.report(draws.uuid(), now);
    }

    private Notification received(String area, Instant now) {
        Notification fresh = new Notification(area, draws.uuid(), date(now), draws.oneOf(CATEGORIES), draws);
        pool.add(fresh);
        return fresh;
    }

    private static LocalDate date(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
