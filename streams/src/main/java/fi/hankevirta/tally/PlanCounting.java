package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EntityKey;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.state.EntityVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Lets measurements count. Of a plan, the changed measurement and what the plan contributes as a whole are taken back
 * and added; the other measurements stay as they are.
 */
final class PlanCounting {
    private final EntityState state;
    private final Tallies tallies;
    private final KeptEvents kept;
    private final EntityKey key = new EntityKey();
    private final Plan plan;
    private final EntityVisitor reading; // A field, so that no event needs an object.

    PlanCounting(EntityState state, Tallies tallies, KeptEvents kept) {
        this.state = state;
        this.tallies = tallies;
        this.kept = kept;
        this.plan = new Plan(kept);
        this.reading = plan::read;
    }

    boolean count(EncodedMeasurement event) {
        event.writeKey(key);
        plan.clear();
        state.forEachOfRoot(key, reading);
        @Nullable EncodedMeasurement before = plan.measurement(event.measurementId());
        if (before != null) {
            if (event.compareRevision(before) <= 0) {
                return false;
            }
            Contributions.of(before, tallies.takingBack());
        }
        AvainContributions.ofPlan(plan.measurements(), tallies.takingBack());
        plan.replace(before, event);
        Contributions.of(event, tallies.adding());
        AvainContributions.ofPlan(plan.measurements(), tallies.adding());
        kept.put(state, key, event);
        return true;
    }
}
