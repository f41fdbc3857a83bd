package fi.hankevirta.tally;

import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.topic.EventStream;

/** Lets structural statuses and closed periods count, of which there are few. Each is a root by itself. */
final class RootCounting {
    private final EntityState state;
    private final Tallies tallies;
    private final KeptEvents kept;
    private final Contributions how = new Contributions();
    private final EntityKey key = new EntityKey();

    RootCounting(EntityState state, Tallies tallies, KeptEvents kept) {
        this.state = state;
        this.tallies = tallies;
        this.kept = kept;
    }

    boolean count(EventStream stream, Revision revision) {
        RootKey of = RootKey.of(stream, revision.envelope().hankealue(), revision.event());
        key.of(stream, of.hankealue()).root(of.id());
        Root root = new Root(stream);
        state.forEachOfRoot(
                key, (ofKey, keyFrom, keyTo, value, from, to) -> root.put(kept.read(stream, value, from, to)));
        if (!root.isSupersededBy(revision)) {
            return false;
        }
        root.contributions(how).forEach(tallies.takingBack()::accept);
        root.put(revision);
        root.contributions(how).forEach(tallies.adding()::accept);
        kept.put(state, key, revision);
        return true;
    }
}
