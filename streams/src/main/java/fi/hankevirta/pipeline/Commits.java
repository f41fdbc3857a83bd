package fi.hankevirta.pipeline;

import fi.hankevirta.topic.Domain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which commits of the tallies have come whole. The cells of a commit come one after another; a figure that was
 * computed between them would be of a state that never was.
 */
final class Commits {
    private record Source(int partition, Domain domain) {}

    private final Map<Source, Commit> latest = new HashMap<>();
    private final Set<Source> open = new HashSet<>();

    /** Takes note of a cell; cells of a commit before the latest change nothing. */
    void note(PartialKey key, ToldPartial told) {
        Source source = new Source(key.partition(), key.cell().tally().domain());
        Commit commit = latest.get(source);
        if (commit == null || commit.number < told.commit()) {
            commit = new Commit(told.commit(), told.cells());
            latest.put(source, commit);
        }
        if (commit.number == told.commit() && --commit.missing == 0) {
            open.remove(source);
        } else if (commit.missing > 0) {
            open.add(source);
        }
    }

    /** Returns whether every commit of which a cell came has come whole. */
    boolean areWhole() {
        return open.isEmpty();
    }

    private static final class Commit {
        private final long number;
        private int missing;

        Commit(long number, int cells) {
            this.number = number;
            this.missing = cells;
        }
    }
}
