package fi.hankevirta.bench.data;

import java.util.ArrayList;
import java.util.List;

/** Things that are going on, as many as fit, and the last ones that ended: those are still corrected now and then. */
final class Pool<T> {
    private final int capacity;
    private final Draws draws;
    private final List<T> open = new ArrayList<>();
    private final List<T> ended = new ArrayList<>();
    private int oldest;

    Pool(int capacity, Draws draws) {
        this.capacity = capacity;
        this.draws = draws;
    }

    /** Returns whether there is room for a further one. */
    boolean hasRoom() {
        return open.size() < capacity;
    }

    boolean isEmpty() {
        return open.isEmpty() && ended.isEmpty();
    }

    void add(T thing) {
        open.add(thing);
    }

    /** Returns the place of any that is going on. */
    int place() {
        return draws.between(0, open.size() - 1);
    }

    T at(int place) {
        return open.get(place);
    }

    /** Lets one end; another takes its place. */
    void end(int place) {
        T last = open.remove(open.size() - 1);
        T gone = place == open.size() ? last : open.set(place, last);
        if (ended.size() < capacity) {
            ended.add(gone);
        } else {
            ended.set(oldest, gone);
            oldest = (oldest + 1) % capacity;
        }
    }

    /** Returns any, going on or ended. */
    T any() {
        int at = draws.between(0, open.size() + ended.size() - 1);
        return at < open.size() ? open.get(at) : ended.get(at - open.size());
    }
}
