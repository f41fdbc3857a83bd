package fi.hankevirta.bench;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How old events were when a row held them, before something happened and after. */
final class AgeBook implements RowWatch.Ages {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;
    private static final double MICROS_A_MILLI = 1_000;
    private static final double NANOS_A_SECOND = 1e9;
    /** Older than this, what is read is not of now. */
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Schedule schedule;
    private final long deed;
    private final Histogram before = new Histogram(LONGEST_MICROS, DIGITS);
    private long oldest;
    private long lastLate = -1;

    /**
     * Begins with nothing.
     *
     * @param deed the event that should be sent when it happens
     */
    AgeBook(Schedule schedule, long deed) {
        this.schedule = schedule;
        this.deed = deed;
    }

    /** What was sent in the second before it happened may have been held up by it. */
    @Override
    public void take(long event, long nanos) {
        if (event >= deed - schedule.perSecond()) {
            oldest = Math.max(oldest, nanos);
            lastLate = nanos > LATE_NANOS ? Math.max(lastLate, event) : lastLate;
        } else if (schedule.isMeasured(event)) {
            before.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), LONGEST_MICROS));
        }
    }

    /** Returns the median before, in milliseconds. */
    double usual() {
        return before.getValueAtPercentile(50) / MICROS_A_MILLI;
    }

    /** Returns the greatest before, in milliseconds. */
    double greatestBefore() {
        return before.getMaxValue() / MICROS_A_MILLI;
    }

    /** Returns the greatest since, in seconds. */
    double pause() {
        return oldest / NANOS_A_SECOND;
    }

    /** Returns how long after it the last event should have been sent that was held a second late; 0 for none. */
    double lateUntil() {
        return lastLate < deed ? 0 : (schedule.at(lastLate) - schedule.at(deed)) / NANOS_A_SECOND;
    }
}
