package fi.hankevirta.simulator;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.topic.EventStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How sources close the months of the streams that they are expected to report: some days or weeks after the month, and
 * again whenever their nightly, weekly or monthly run finds the count of the month grown.
 */
final class ClosingPath {
    /** A month is closed again each night of a quarter at most. */
    static final int MOST_RECLOSINGS = 90;

    private static final int RECLOSING_DAYS = 90;
    private static final double OVERLOOKING = 0.15;
    private static final double MOST_OVERLOOKED = 0.03;
    private static final double IN_TIME = 0.85;

    private final World world;
    private final double reclosings;

    /**
     * Makes the path.
     *
     * @param reclosings how often a month is closed again, on the average
     */
    ClosingPath(World world, double reclosings) {
        this.world = world;
        this.reclosings = reclosings;
    }

    /** Returns how many months are closed in all. */
    static int months(World world) {
        ClosingPath path = new ClosingPath(world, 0);
        return expectations(world).stream().mapToInt(e -> path.months(e).size()).sum();
    }

    static List<Expectation> expectations(World world) {
        List<Expectation> all = new ArrayList<>();
        all.addAll(world.expectations(EventStream.AVAIN_MEASUREMENT));
        all.addAll(world.expectations(EventStream.SPRO_NOTIFICATION));
        return all;
    }

    /** Draws the lives of the closings of an area and stream, the months in a random order. */
    List<Life<?>> lives(Expectation expectation) {
        EventStream stream = EventStream.of(expectation.stream()).orElseThrow();
        Outlet closed = world.outlets().of(expectation.hankealue(), stream);
        Outlet outlet = world.outlets().of(expectation.hankealue(), EventStream.REPORTING_PERIOD);
        Chance chance = new Chance(Chance.mix(world.seed("closings of " + stream.code()), expectation.hankealue()));
        List<YearMonth> months = months(expectation);
        List<Life<?>> lives = new ArrayList<>();
        for (YearMonth month : chance.some(months, months.size())) {
            lives.add(life(outlet, closed, month, chance));
        }
        return lives;
    }

    private Life<?> life(Outlet outlet, Outlet closed, YearMonth month, Chance chance) {
        int first =
                Days.of(month.atEndOfMonth()) + (chance.of(IN_TIME) ? chance.between(2, 15) : chance.between(16, 28));
        long closedAt = Days.time(Days.working(first), chance.share());
        List<Change<Declaration>> changes = new ArrayList<>();
        changes.add(new Change<>(closedAt, new Declaration()));
        int more = (int) reclosings + (chance.of(reclosings - (int) reclosings) ? 1 : 0);
        for (int i = 1; i <= more; i++) {
            long again = closedAt + RECLOSING_DAYS * Days.DAY * i / more + chance.between(0, 30 * Days.MINUTE);
            changes.add(new Change<>(again, new Declaration()));
        }
        double overlooked = chance.of(OVERLOOKING) ? chance.share() * MOST_OVERLOOKED : 0;
        ClosedMonth thing = new ClosedMonth(closed, month, closedAt, overlooked, world.ledger());
        return world.life(outlet, thing, changes, chance);
    }

    private List<YearMonth> months(Expectation expectation) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth first = YearMonth.from(world.plan().from());
        YearMonth last = YearMonth.from(world.plan().until());
        YearMonth month = expectation.from().isBefore(first) ? first : expectation.from();
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
