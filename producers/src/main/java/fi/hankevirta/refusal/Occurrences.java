package fi.hankevirta.refusal;

import java.util.ArrayList;
import java.util.List;

/** How often a kind of problem came, where first and last, and a few of the events that have it. */
final class Occurrences {
    private static final int EXAMPLES = 3;

    private final Place first;
    private final List<Place> examples = new ArrayList<>(EXAMPLES);
    private Place last;
    private long count;

    Occurrences(Place first) {
        this.first = first;
        this.last = first;
    }

    void add(Place place) {
        last = place;
        count++;
        if (examples.size() < EXAMPLES) {
            examples.add(place);
        }
    }

    long count() {
        return count;
    }

    Place first() {
        return first;
    }

    Place last() {
        return last;
    }

    List<Place> examples() {
        return List.copyOf(examples);
    }
}
