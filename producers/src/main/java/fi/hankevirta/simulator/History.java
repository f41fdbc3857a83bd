package fi.hankevirta.simulator;

import java.util.ArrayList;
import java.util.List;

/** Turns the changes of a thing into its revisions, by adding the corrections and retractions that sources make. */
final class History {
    private static final double RESTORED = 0.25;
    private static final double REVISION_NOT_RAISED = 0.05;
    private static final long LATEST_MENDING = 20 * Days.DAY;

    private final Habits habits;
    private final Chance chance;

    History(Habits habits, Chance chance) {
        this.habits = habits;
        this.chance = chance;
    }

    /**
     * Draws the revisions of a thing.
     *
     * @param changes at least a minute apart, in order
     */
    <S> List<Revision<S>> of(Thing<S> thing, List<Change<S>> changes) {
        List<Revision<S>> revisions = new ArrayList<>(changes.size() + 1);
        List<Thing.Mending<S>> mendings = new ArrayList<>(0);
        int number = 0;
        for (int i = 0; i < changes.size(); i++) {
            long time = changes.get(i).recordedAt();
            long next = i + 1 < changes.size() ? changes.get(i + 1).recordedAt() : time + LATEST_MENDING;
            S state = mended(changes.get(i).state(), mendings);
            revisions.add(new Revision<>(++number, time, Nature.ORDINARY, false, state));
            if (chance.of(habits.correction())) {
                mendings.add(thing.mending(chance));
                state = mended(changes.get(i).state(), mendings);
                time = chance.between(time + 1, next - 3);
                // Some systems forget to raise the revision; then the later recordedAt decides.
                number += chance.of(REVISION_NOT_RAISED) ? 0 : 1;
                revisions.add(new Revision<>(number, time, Nature.CORRECTION, false, state));
            }
            if (chance.of(habits.retraction())) {
                time = chance.between(time + 1, next - 2);
                revisions.add(new Revision<>(++number, time, Nature.RETRACTION, true, state));
                if (!chance.of(RESTORED)) {
                    return revisions;
                }
                time = chance.between(time + 1, next - 1);
                revisions.add(new Revision<>(++number, time, Nature.CORRECTION, false, state));
            }
        }
        return revisions;
    }

    private static <S> S mended(S state, List<Thing.Mending<S>> mendings) {
        S mended = state;
        for (Thing.Mending<S> mending : mendings) {
            mended = mending.mended(mended);
        }
        return mended;
    }
}
