package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.state.EntityState;
import fi.hankevirta.topic.EventStream;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets accepted events count: the greatest revision of each entity takes the place of the one before in the state, what
 * its root contributed is taken back from the tallies, and what it contributes now is added. A pure function of state,
 * tallies and event; not shared between threads.
 */
public final class Counting {
    private final NotificationCounting notifications;
    private final PlanCounting plans;
    private final MilestoneCounting milestones;
    private final RootCounting roots;
    private final EveryContribution every;

    /** Counts into tallies what a state keeps. */
    public Counting(EntityState state, Tallies tallies) {
        KeptEvents kept = new KeptEvents();
        notifications = new NotificationCounting(state, tallies, kept);
        plans = new PlanCounting(state, tallies, kept);
        milestones = new MilestoneCounting(state, tallies, kept);
        roots = new RootCounting(state, tallies, kept);
        every = new EveryContribution(state, kept);
    }

    /** Lets an event count if it is the greatest revision of its entity; returns whether it is. */
    public boolean count(EncodedEvent event) {
        if (event instanceof EncodedNotification notification) {
            return notifications.count(notification);
        }
        return event instanceof EncodedMeasurement measurement
                ? plans.count(measurement)
                : milestones.count((EncodedMilestone) event);
    }

    /**
     * The same of an event of another stream.
     *
     * @param value that it was decoded from
     */
    public boolean count(EventStream stream, SpecificRecord event, byte[] value) {
        return roots.count(stream, new Revision(event, value));
    }

    /**
     * Tells everything that the state contributes.
     *
     * @param areas whose things are told; null for those of all
     */
    public void contributions(@Nullable Set<String> areas, ContributionSink sink) {
        every.tell(areas, sink);
    }
}
