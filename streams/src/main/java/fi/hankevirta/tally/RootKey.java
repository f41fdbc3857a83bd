package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;

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
            id = milestone.getProgrammeItem() + "|" + Objects.requireNonNullElse(milestone.getSubParticipant(), "-");
        } else {
            id = stream.entityIdOf(event);
        }
        return new RootKey(stream, hankealue, id);
    }

    /** Returns the key in the store of entities: {@code stream|hankealue|id} in UTF-8. */
    public byte[] toBytes() {
        return String.join("|", stream.code(), hankealue, id).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what {@link #toBytes} writes. */
    public static RootKey parse(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 3);
        return new RootKey(EventStream.of(parts[0]).orElseThrow(), parts[1], parts[2]);
    }
}
