package fi.hankevirta.bench.data;

import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** What happens, in the order in which the areas record it: first something of each area and stream. */
final class Happenings {
    private static final Instant FROM = Instant.parse("2021-01-10T06:00:00Z");
    private static final Duration SPAN = Duration.ofDays(1_000);
    /** Of the things that go on at a time each goes on for some seven weeks. */
    private static final long OPEN_SHARE = 100;

    private static final int CORRECTIONS = 30;
    private static final int RETRACTIONS = 3;

    private final long events;
    private final Draws draws;
    private final NotificationReports notifications;
    private final PlanReports plans;
    private final MilestoneReports milestones;
    private final MonthlyReports monthly;
    private final Deque<Function<Instant, SpecificRecord>> first = new ArrayDeque<>();
    private long happened;

    Happenings(Register register, long seed, long events) {
        this.events = events;
        this.draws = new Draws(seed);
        List<String> areas = register.areas().stream().map(Hankealue::code).toList();
        List<String> domains = register.domains().stream().map(Code::code).toList();
        int open = (int) Math.max(2L * areas.size(), events / OPEN_SHARE);
        notifications = new NotificationReports(areas, open, draws.split());
        plans = new PlanReports(areas, domains, open, draws.split());
        milestones = new MilestoneReports(register, draws.split());
        monthly = new MonthlyReports(areas, register.models(), draws.split());
        for (String area : areas) {
            first.add(now -> notifications.first(area, now));
            first.add(now -> plans.first(area, now));
            first.add(now -> monthly.status(area, now));
            first.add(now -> monthly.closing(area, now));
        }
        for (int place = 0; place < milestones.size(); place++) {
            int at = place;
            first.add(now -> milestones.of(at, now));
        }
    }

    /** Returns the next event. */
    SpecificRecord next() {
        Instant now = FROM.plusMillis((long) (SPAN.toMillis() * ((double) happened++ / events)));
        if (!first.isEmpty()) {
            return first.remove().apply(now);
        }
        Reports reports = reports(draws.perMille());
        int drawn = draws.perMille();
        if (drawn < CORRECTIONS) {
            return reports.correction(now);
        }
        return drawn < CORRECTIONS + RETRACTIONS ? reports.retraction(now) : reports.next(now);
    }

    private Reports reports(int drawn) {
        if (drawn < 600) {
            return notifications;
        }
        if (drawn < 900) {
            return plans;
        }
        return drawn < 997 ? milestones : monthly;
    }
}
