package fi.hankevirta.bench;

/**
 * When the events of a steady load should be sent, in turn by all areas.
 *
 * @param start of the first, by this JVM's clock in nanoseconds
 * @param perSecond events a second
 * @param warmUp events at its beginning that are not measured
 * @param events in all
 * @param areas that take turns
 */
record Schedule(long start, int perSecond, long warmUp, long events, int areas) {
    private static final long NANOS = 1_000_000_000;

    /** Returns when an event should be sent, from 0. */
    long at(long event) {
        return start + event * NANOS / perSecond;
    }

    /** Returns which event is so many of an area's, both from 0. */
    long event(int area, long number) {
        return number * areas + area;
    }

    boolean isMeasured(long event) {
        return event >= warmUp;
    }
}
