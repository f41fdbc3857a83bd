package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The state of one root: the counting revision of each of its entities, and no more. */
public final class Root {
    private final EventStream stream;
    private final Map<String, Revision> counting = new TreeMap<>(); // Ordered, so that a failure is found again.

    /** Makes a root of which nothing is known yet. */
    public Root(EventStream stream) {
        this.stream = stream;
    }

    /** Returns whether a revision is greater than the one that counts for its entity now. */
    public boolean isSupersededBy(Revision revision) {
        Revision current = counting.get(stream.entityIdOf(revision.event()));
        return current == null || current.compareTo(revision) < 0;
    }

    /** Lets a revision count for its entity. */
    public void put(Revision revision) {
        counting.put(stream.entityIdOf(revision.event()), revision);
    }

    /** Returns what the root contributes as it stands; of retracted entities only that they are things. */
    public List<Contribution> contributions(Contributions how) {
        List<Contribution> contributions = new ArrayList<>();
        how.of(stream, counting.values(), ContributionSink.to(contributions::add));
        return contributions;
    }
}
