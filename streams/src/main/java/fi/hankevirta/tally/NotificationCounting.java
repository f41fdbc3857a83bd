package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityVisitor;

/** Lets notifications count. A notification is a root by itself. */
final class NotificationCounting {
    private final EntityState state;
    private final Tallies tallies;
    private final KeptEvents kept;
    private final EntityKey key = new EntityKey();
    private final EncodedNotification before;
    private final EntityVisitor reading = this::read; // A field, so that no event needs an object.
    private boolean known;

    NotificationCounting(EntityState state, Tallies tallies, KeptEvents kept) {
        this.state = state;
        this.tallies = tallies;
        this.kept = kept;
        this.before = kept.newNotification();
    }

    boolean count(EncodedNotification event) {
        event.writeKey(key);
        known = false;
        state.forEachOfRoot(key, reading);
        if (known) {
            if (event.compareRevision(before) <= 0) {
                return false;
            }
            Contributions.of(before, tallies.takingBack());
        }
        Contributions.of(event, tallies.adding());
        kept.put(state, key, event);
        return true;
    }

    private void read(byte[] ofKey, int keyFrom, int keyTo, byte[] value, int from, int to) {
        kept.read(ofKey, keyFrom, value, from, to, before);
        known = true;
    }
}
