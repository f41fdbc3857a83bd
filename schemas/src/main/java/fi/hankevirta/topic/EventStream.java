package fi.hankevirta.topic;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The five streams of events, each with its record type, its Kafka key and its entity id (specification, section 2).
 */
@SuppressWarnings("ImmutableEnumChecker") // Schemas and method references do not change, their types only don't say so.
public enum EventStream {
    PILOT_MILESTONE(
            "pilot-milestone",
            PilotMilestone.class,
            PilotMilestone.getClassSchema(),
            PilotMilestone::getHankealue,
            e -> joined(
                    e.getHankealue(),
                    e.getProgrammeItem(),
                    orDash(e.getSubParticipant()),
                    e.getMilestone(),
                    orDash(e.getMethod()))),
    AVAIN_MEASUREMENT(
            "avain-measurement",
            AvainMeasurement.class,
            AvainMeasurement.getClassSchema(),
            AvainMeasurement::getPlanPseudonym,
            e -> joined(e.getPlanPseudonym(), e.getMeasurementId())),
    SPRO_NOTIFICATION(
            "spro-notification",
            SproNotification.class,
            SproNotification.getClassSchema(),
            SproNotification::getNotificationId,
            SproNotification::getNotificationId),
    STRUCTURAL_STATUS(
            "structural-status",
            StructuralStatus.class,
            StructuralStatus.getClassSchema(),
            StructuralStatus::getHankealue,
            e -> joined(e.getHankealue(), e.getAsOf())),
    REPORTING_PERIOD(
            "reporting-period",
            ReportingPeriodClosed.class,
            ReportingPeriodClosed.getClassSchema(),
            ReportingPeriodClosed::getHankealue,
            e -> joined(e.getHankealue(), e.getStream(), e.getPeriod()));

    private final String code;
    private final Class<? extends SpecificRecord> type;
    private final Schema schema;
    private final Function<SpecificRecord, String> key;
    private final Function<SpecificRecord, String> entityId;

    <T extends SpecificRecord> EventStream(
            String code, Class<T> type, Schema schema, Function<T, String> key, Function<T, String> entityId) {
        this.code = code;
        this.type = type;
        this.schema = schema;
        this.key = event -> key.apply(type.cast(event));
        this.entityId = event -> entityId.apply(type.cast(event));
    }

    /** Returns the name of the stream as topics and events write it, for example {@code pilot-milestone}. */
    public String code() {
        return code;
    }

    /** Returns the generated class of the stream's events. */
    public Class<? extends SpecificRecord> type() {
        return type;
    }

    /** Returns the current schema of the stream's events. */
    public Schema schema() {
        return schema;
    }

    /** Returns the Kafka key that an event of this stream should carry: what a figure must see whole. */
    public String keyOf(SpecificRecord event) {
        return key.apply(event);
    }

    /** Returns the entity id of an event of this stream; with area and stream it names the thing spoken of. */
    public String entityIdOf(SpecificRecord event) {
        return entityId.apply(event);
    }

    /** Finds a stream by its {@link #code()}; empty when there is none. */
    public static Optional<EventStream> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }

    /** Finds the stream of an event; an event of no stream is a fault of the caller. */
    public static EventStream of(SpecificRecord event) {
        return Arrays.stream(values())
                .filter(s -> s.type.isInstance(event))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(event.getSchema().getFullName() + " is no event of a stream"));
    }

    private static String joined(String... parts) {
        return String.join("|", parts);
    }

    private static String orDash(@Nullable String part) {
        return part == null ? "-" : part;
    }
}
