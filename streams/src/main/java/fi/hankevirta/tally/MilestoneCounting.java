package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lets milestones count. Their roots are made of the register's codes, so there are few, each with many revisions: once
 * read, they are kept beside the state.
 */
final class MilestoneCounting {
    private final EntityState state;
    private final Tallies tallies;
    private final KeptEvents kept;
    private final EntityKey key = new EntityKey();
    private final Map<Place, List<EncodedMilestone>> roots = new HashMap<>();
    private final Place sought = new Place(); // Filled anew for each event, so that none needs an object.

    MilestoneCounting(EntityState state, Tallies tallies, KeptEvents kept) {
        this.state = state;
        this.tallies = tallies;
        this.kept = kept;
    }

    boolean count(EncodedMilestone event) {
        event.writeKey(key);
        List<EncodedMilestone> root = roots.get(sought.of(event));
        if (root == null) {
            root = read();
            roots.put(new Place().of(event), root);
        }
        int at = indexOf(event, root);
        if (at >= 0) {
            EncodedMilestone before = root.get(at);
            if (event.compareRevision(before) <= 0) {
                return false;
            }
            ThingContributions.of(before, tallies.takingBack());
        }
        PilotContributions.around(event, root, tallies.takingBack());
        EncodedMilestone now = kept.put(state, key, event);
        if (at >= 0) {
            root.set(at, now);
        } else {
            root.add(now);
        }
        ThingContributions.of(now, tallies.adding());
        PilotContributions.around(now, root, tallies.adding());
        return true;
    }

    private List<EncodedMilestone> read() {
        List<EncodedMilestone> root = new ArrayList<>();
        state.forEachOfRoot(
                key, (of, keyFrom, keyTo, value, from, to) -> root.add(kept.copy(of, keyFrom, keyTo, value, from, to)));
        return root;
    }

    private static int indexOf(EncodedMilestone event, List<EncodedMilestone> root) {
        for (int i = 0; i < root.size(); i++) {
            if (root.get(i).isOfSameEntity(event)) {
                return i;
            }
        }
        return -1;
    }

    /** What a root is the milestones of. */
    private static final class Place {
        private String hankealue = "";
        private String programmeItem = "";
        private @Nullable String subParticipant;

        Place of(EncodedMilestone event) {
            hankealue = event.hankealue();
            programmeItem = event.programmeItem();
            subParticipant = event.subParticipant();
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && hankealue.equals(place.hankealue)
                    && programmeItem.equals(place.programmeItem)
                    && Objects.equals(subParticipant, place.subParticipant);
        }

        @Override
        public int hashCode() {
            return (hankealue.hashCode() * 31 + programmeItem.hashCode()) * 31 + Objects.hashCode(subParticipant);
        }
    }
}
