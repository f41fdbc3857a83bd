package fi.hankevirta.batch;

import java.util.Arrays;
import java.util.Locale;

/** The five streams of section 2. */
public enum SourceStream {
    PILOT_MILESTONE("PilotMilestone"),
    AVAIN_MEASUREMENT("AvainMeasurement"),
    SPRO_NOTIFICATION("SproNotification"),
    STRUCTURAL_STATUS("StructuralStatus"),
    REPORTING_PERIOD("ReportingPeriodClosed");

    private final String record;

    SourceStream(String record) {
        this.record = record;
    }

    /** Name of its Avro record. */
    String record() {
        return record;
    }

    /** Its name in topics and events, for example {@code pilot-milestone}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stream of a {@link #code()}, which must be one of the five. */
    static SourceStream of(String code) {
        return Arrays.stream(values())
                .filter(stream -> stream.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What an event of this stream speaks of: its entity id, which is unique within the area. */
    String entityId(Fields event) {
        return switch (this) {
            case PILOT_MILESTONE ->
                String.join(
                        "|",
                        event.text("hankealue"),
                        event.text("programmeItem"),
                        event.has("subParticipant") ? event.text("subParticipant") : "-",
                        event.text("milestone"),
                        event.has("method") ? event.text("method") : "-");
            case AVAIN_MEASUREMENT -> event.text("planPseudonym") + "|" + event.text("measurementId");
            case SPRO_NOTIFICATION -> event.text("notificationId");
            case STRUCTURAL_STATUS -> event.text("hankealue") + "|" + event.text("asOf");
            case REPORTING_PERIOD ->
                String.join("|", event.text("hankealue"), event.text("stream"), event.text("period"));
        };
    }
}
