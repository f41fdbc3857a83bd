package fi.hankevirta.tally;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.topic.EventStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets milestones, structural statuses and closed periods count. Their roots are made of the register's codes and of
 * months, so there are few, each with many revisions: those of milestones are kept as objects beside the state.
 */
final class RootCounting {
    private final EntityState state;
    private final Tallies tallies;
    private final KeptEvents kept;
    private final Contributions how = new Contributions();
    private final EntityKey key = new EntityKey();
    private final Map<RootKey, Known> ofMilestones = new HashMap<>();

    RootCounting(EntityState state, Tallies tallies, KeptEvents kept) {
        this.state = state;
        this.tallies = tallies;
        this.kept = kept;
    }

    boolean count(EventStream stream, Revision revision) {
        RootKey of = RootKey.of(stream, revision.envelope().hankealue(), revision.event());
        of.writeKey(key, revision.event());
        Known known = stream == EventStream.PILOT_MILESTONE
                ? ofMilestones.computeIfAbsent(of, root -> read(stream))
                : read(stream);
        if (!known.root.isSupersededBy(revision)) {
            return false;
        }
        known.contributions.forEach(tallies.takingBack()::accept);
        known.root.put(revision);
        known.contributions = known.root.contributions(how);
        known.contributions.forEach(tallies.adding()::accept);
        kept.put(state, key, revision);
        return true;
    }

    private Known read(EventStream stream) {
        Root root = new Root(stream);
        state.forEachOfRoot(
                key, (ofKey, keyFrom, keyTo, value, from, to) -> root.put(kept.read(stream, value, from, to)));
        return new Known(root, root.contributions(how));
    }

    private static final class Known {
        private final Root root;
        private List<Contribution> contributions;

        Known(Root root, List<Contribution> contributions) {
            this.root = root;
            this.contributions = contributions;
        }
    }
}
