package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one pure function an event type: from the state of a root to what it contributes. To add a figure, add a tally
 * and let the root's function contribute to it.
 */
public final class Contributions {
    private Contributions() {}

    /**
     * Returns what a root contributes.
     *
     * @param stream of the root's events
     * @param counting the counting revisions of the root's entities that are not retracted, each entity once
     */
    public static List<Contribution> of(EventStream stream, List<SpecificRecord> counting) {
        List<Contribution> contributions = new ArrayList<>();
        switch (stream) {
            case PILOT_MILESTONE -> PilotContributions.of(cast(counting, PilotMilestone.class), contributions::add);
            case AVAIN_MEASUREMENT -> AvainContributions.of(cast(counting, AvainMeasurement.class), contributions::add);
            case SPRO_NOTIFICATION ->
                cast(counting, SproNotification.class)
                        .forEach(notification -> SproContributions.of(notification, contributions::add));
            case STRUCTURAL_STATUS ->
                cast(counting, StructuralStatus.class)
                        .forEach(status -> StructuralContributions.of(status, contributions::add));
            case REPORTING_PERIOD -> {
                // Their counting revisions are kept; no figure reads them yet.
            }
        }
        return contributions;
    }

    private static <T> List<T> cast(List<SpecificRecord> events, Class<T> type) {
        return events.stream().map(type::cast).toList();
    }
}
