package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.topic.EventStream;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one pure function an event type: from the state of a root to what it contributes. To add a figure, add a tally
 * and let the root's function contribute to it.
 */
final class Contributions {
    private Contributions() {}

    /**
     * Tells what a root contributes.
     *
     * @param stream of the root's events
     * @param counting the counting revisions of the root's entities, each entity once; of those that are retracted
     *     nothing counts but that they were corrected
     * @param sink takes the contributions
     */
    static void of(EventStream stream, Collection<Revision> counting, Consumer<Contribution> sink) {
        counting.forEach(revision -> ThingContributions.of(stream, revision, sink));
        List<SpecificRecord> held = counting.stream()
                .filter(revision -> !revision.envelope().retracted())
                .map(Revision::event)
                .toList();
        switch (stream) {
            case PILOT_MILESTONE -> PilotContributions.of(cast(held, PilotMilestone.class), sink);
            case AVAIN_MEASUREMENT -> AvainContributions.of(cast(held, AvainMeasurement.class), sink);
            case SPRO_NOTIFICATION ->
                cast(held, SproNotification.class).forEach(event -> SproContributions.of(event, sink));
            case STRUCTURAL_STATUS ->
                cast(held, StructuralStatus.class).forEach(event -> StructuralContributions.of(event, sink));
            case REPORTING_PERIOD ->
                cast(held, ReportingPeriodClosed.class).forEach(event -> ClosingContributions.of(event, sink));
        }
    }

    private static <T> List<T> cast(List<SpecificRecord> events, Class<T> type) {
        return events.stream().map(type::cast).toList();
    }
}
