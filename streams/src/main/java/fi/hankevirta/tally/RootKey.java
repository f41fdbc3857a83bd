package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
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

    /** Returns whether the root is a single entity, which then has the key of {@link #toBytes()}. */
    public boolean isEntity() {
        return switch (stream) {
            case AVAIN_MEASUREMENT, PILOT_MILESTONE -> false;
            case SPRO_NOTIFICATION, STRUCTURAL_STATUS, REPORTING_PERIOD -> true;
        };
    }

    /** Returns {@code stream|hankealue|id} in UTF-8. */
    public byte[] toBytes() {
        return utf8(text());
    }

    /** Returns what the keys of the root's entities, and no others, begin with, if it {@link #isEntity is none}. */
    public byte[] prefix() {
        return utf8(text() + "|");
    }

    /** Returns the key of an entity of the root in the store of entities. */
    public byte[] entityKey(SpecificRecord event) {
        if (event instanceof AvainMeasurement measurement) {
            return utf8(text() + "|" + measurement.getMeasurementId());
        }
        if (event instanceof PilotMilestone milestone) {
            return utf8(text() + "|" + milestone.getMilestone() + "|" + orDash(milestone.getMethod()));
        }
        return toBytes();
    }

    private String text() {
        return stream.code() + "|" + hankealue + "|" + id;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String orDash(@Nullable String part) {
        return Objects.requireNonNullElse(part, "-");
    }
}
