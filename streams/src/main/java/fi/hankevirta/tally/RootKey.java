package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.topic.EventStream;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a contribution must see whole: a notification; a plan with its measurements; the milestones of one
 * sub-participant in one pilot; one status; one closed period. It lies within what the Kafka key keeps together.
 *
 * @param stream of the events
 * @param hankealue register code of the area: equal ids of two areas are two things
 * @param id of the root within stream and area
 */
public record RootKey(EventStream stream, String hankealue, String id) {
    /** Returns the root of an event. */
    public static RootKey of(EventStream stream, String hankealue, SpecificRecord event) {
        String id;
        if (event instanceof AvainMeasurement measurement) {
            id = measurement.getPlanPseudonym();
        } else if (event instanceof PilotMilestone milestone) {
            id = milestone.getProgrammeItem() + "|" + orDash(milestone.getSubParticipant());
        } else {
            id = stream.entityIdOf(event);
        }
        return new RootKey(stream, hankealue, id);
    }

    private static String orDash(@Nullable String part) {
        return Objects.requireNonNullElse(part, "-");
    }
}
