package fi.hankevirta.simulator;

import java.time.LocalDate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * When the next thing of a kind begins. The kind has a budget of messages; how much of it is used up tells the day, so
 * that the budget lasts exactly to the last day, on working days, with quiet summers and slow growth.
 */
final class BirthClock {
    private static final double[] SEASON = {1, 1, 1.05, 1, 1.05, 0.85, 0.6, 0.95, 1.1, 1.1, 1.1, 0.8};
    private static final double GROWTH = 0.6;
    private static final int MONTHS = 12;

    private final int[] days;
    private final double[] usedUpAfter;
    private final long budget;
    private long used;
    private int today;

    /**
     * Makes a clock.
     *
     * @param first first day on which things begin
     * @param last last day on which things begin
     * @param budget messages in all
     * @param messages how many messages a thing brings, on the average, that begins so many days before the last one
     */
    BirthClock(LocalDate first, LocalDate last, long budget, IntToDoubleFunction messages) {
        int end = Days.of(last);
        this.days = IntStream.rangeClosed(Days.of(first), end)
                .filter(Days::isWorking)
                .toArray();
        this.usedUpAfter = new double[days.length];
        this.budget = budget;
        double sum = 0;
        for (int i = 0; i < days.length; i++) {
            double grown = 1 + GROWTH * i / days.length;
            sum += grown * SEASON[Days.month(days[i]) % MONTHS] * messages.applyAsDouble(end - days[i]);
            usedUpAfter[i] = sum;
        }
        for (int i = 0; i < days.length; i++) {
            usedUpAfter[i] /= sum;
        }
    }

    boolean isOver() {
        return used >= budget;
    }

    /** Returns the messages that are left. */
    long left() {
        return budget - used;
    }

    /** Takes messages of the budget. */
    void use(long messages) {
        used += messages;
    }

    /** Returns when the next thing begins, in milliseconds; never, as the greatest number, when nothing is left. */
    long next() {
        if (isOver()) {
            return Long.MAX_VALUE;
        }
        double share = (double) used / budget;
        while (today < days.length - 1 && usedUpAfter[today] <= share) {
            today++;
        }
        double before = today == 0 ? 0 : usedUpAfter[today - 1];
        return Days.time(days[today], Math.min(1, (share - before) / (usedUpAfter[today] - before)));
    }
}
