package fi.hankevirta.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast a count has grown over the last seconds. */
final class Rate {
    private static final Duration WINDOW = Duration.ofSeconds(3);

    private final Deque<Sample> samples = new ArrayDeque<>();

    /**
     * Takes the count at a time, not before the last one, and returns its growth a second.
     *
     * @param at time since any beginning
     */
    long perSecond(Duration at, long count) {
        samples.addLast(new Sample(at, count));
        while (samples.size() > 2 && samples.getFirst().at().plus(WINDOW).compareTo(at) < 0) {
            samples.removeFirst();
        }
        Sample first = samples.getFirst();
        long millis = at.minus(first.at()).toMillis();
        return millis == 0 ? 0 : Math.max(0, (count - first.count()) * 1000 / millis);
    }

    private record Sample(Duration at, long count) {}
}
