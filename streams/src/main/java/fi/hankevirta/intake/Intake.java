package fi.hankevirta.intake;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EventReader;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.intake.Decision.Accepted;
import fi.hankevirta.intake.Decision.Refused;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Accepts or refuses one record by every rule of sections 2, 4 and 5 of the specification, and tells all problems at
 * once. A pure function of the record and the register; not shared between threads, since it reads events in place.
 */
public final class Intake {
    private static final long CLOCK_TOLERANCE = Duration.ofDays(1).toMillis();

    private final Register register;
    private final MilestoneChecks pilots;
    private final AvainChecks avain;
    private final StructuralChecks structural;
    private final EventReader<EncodedNotification> notifications = EventReader.ofNotifications();
    private final EncodedNotification notification = notifications.newEvent();
    private final EventReader<EncodedMeasurement> measurements = EventReader.ofMeasurements();
    private final EncodedMeasurement measurement = measurements.newEvent();
    private final EventReader<EncodedMilestone> milestones = EventReader.ofMilestones();
    private final EncodedMilestone milestone = milestones.newEvent();
    private final Problems problems = new Problems(); // Of the record that is being accepted: most have none.

    /** Makes the intake of a register. */
    public Intake(Register register) {
        this.register = register;
        this.pilots = new MilestoneChecks(register);
        this.avain = new AvainChecks(register);
        this.structural = new StructuralChecks(register);
    }

    /**
     * Decides about one record.
     *
     * @param arrival the record
     * @param codec the codec of the stream of its topic
     */
    public Decision decide(Arrival arrival, SingleObjectCodec<? extends SpecificRecord> codec) {
        Problems problems = new Problems();
        checkOutside(arrival.key(), arrival.headers(), problems);
        SpecificRecord event;
        EncodedEvent encoded;
        try {
            event = codec.decode(arrival.value());
            encoded = read(EventStream.of(event), arrival.value());
        } catch (UnreadableException e) {
            problems.add(Rule.of(e.reason()), null);
            return new Refused(null, problems.all());
        }
        if (encoded == null) {
            check(event, arrival, problems);
        } else {
            check(encoded, arrival.sender(), arrival.at().toEpochMilli(), problems);
        }
        String eventId = Envelope.of(event).eventId();
        return problems.none()
                ? new Accepted(event)
                : new Refused(Form.isUuid(eventId) ? eventId : null, problems.all());
    }

    /**
     * Accepts one record of the streams that bring the most, without an object for it.
     *
     * @param sender register code of the area whose topic it came through, or THL; null for the area that it names,
     *     when it was accepted before
     * @param at the broker's time of its arrival, in milliseconds since 1970-01-01T00:00Z
     * @return the event, good until the next call; null when it is of another stream or has a problem, which
     *     {@link #decide} tells
     */
    public @Nullable EncodedEvent accepted(
            @Nullable String sender,
            EventStream stream,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers headers,
            long at) {
        problems.clear();
        checkOutside(key, headers, problems);
        try {
            EncodedEvent event = read(stream, value);
            if (event == null) {
                return null;
            }
            check(event, sender == null ? event.hankealue() : sender, at, problems);
            return problems.none() ? event : null;
        } catch (UnreadableException e) {
            return null;
        }
    }

    private @Nullable EncodedEvent read(EventStream stream, byte @Nullable [] value) throws UnreadableException {
        return switch (stream) {
            case SPRO_NOTIFICATION -> {
                notifications.read(value, notification);
                yield notification;
            }
            case AVAIN_MEASUREMENT -> {
                measurements.read(value, measurement);
                yield measurement;
            }
            case PILOT_MILESTONE -> {
                milestones.read(value, milestone);
                yield milestone;
            }
            case STRUCTURAL_STATUS, REPORTING_PERIOD -> null;
        };
    }

    private static void checkOutside(byte @Nullable [] key, Headers headers, Problems problems) {
        IdentityChecks.checkKey(key, problems);
        IdentityChecks.checkHeaders(headers, problems);
    }

    private void check(EncodedEvent event, String sender, long at, Problems problems) {
        long recordedOn = Helsinki.dayOf(event.recordedAt());
        checkEnvelope(
                Form.isUuid(event.eventId()),
                event.revision(),
                event.hankealue(),
                event.recordedAt(),
                recordedOn,
                sender,
                at,
                problems);
        long latest = recordedOn + 1;
        if (event instanceof EncodedMilestone of) {
            pilots.check(of, sender, latest, problems);
        } else {
            checkSubParticipant(event.hankealue(), event.subParticipant(), problems);
            if (event instanceof EncodedNotification of) {
                SproChecks.check(of, latest, problems);
            } else {
                avain.check((EncodedMeasurement) event, latest, problems);
            }
        }
        IdentityChecks.checkValue(event, problems);
    }

    private void check(SpecificRecord event, Arrival arrival, Problems problems) {
        Envelope envelope = Envelope.of(event);
        long recordedAt = envelope.recordedAt().toEpochMilli();
        long recordedOn = Helsinki.dayOf(recordedAt);
        checkEnvelope(
                Form.isUuid(envelope.eventId()),
                envelope.revision(),
                envelope.hankealue(),
                recordedAt,
                recordedOn,
                arrival.sender(),
                arrival.at().toEpochMilli(),
                problems);
        long latest = recordedOn + 1;
        checkSubParticipant(envelope.hankealue(), envelope.subParticipant(), problems);
        if (event instanceof StructuralStatus status) {
            structural.check(status, problems);
        } else if (event instanceof ReportingPeriodClosed closed) {
            PeriodChecks.check(closed, latest, problems);
        } else {
            throw new IllegalArgumentException(
                    "no rules for " + event.getSchema().getFullName());
        }
        IdentityChecks.checkValue(event, problems);
    }

    private void checkEnvelope(
            boolean isEventIdUuid,
            int revision,
            String area,
            long recordedAt,
            long recordedOn,
            String sender,
            long arrivedAt,
            Problems problems) {
        problems.require(isEventIdUuid, Rule.UUID_MALFORMED, "eventId");
        problems.require(revision >= 1, Rule.REVISION_BELOW_ONE, "revision");
        boolean known = register.hasArea(area);
        if (!known && !area.equals(Register.COORDINATOR)) {
            problems.add(Rule.AREA_UNKNOWN, "hankealue");
        } else {
            problems.require(area.equals(sender), Rule.AREA_FOREIGN, "hankealue");
        }
        problems.require(Calendar.isWritable(recordedOn), Rule.YEAR_OUT_OF_RANGE, "recordedAt");
        problems.require(
                recordedAt <= arrivedAt || recordedAt - arrivedAt <= CLOCK_TOLERANCE,
                Rule.RECORDED_AFTER_ARRIVAL,
                "recordedAt");
    }

    private void checkSubParticipant(String area, @Nullable String subParticipant, Problems problems) {
        problems.require(
                subParticipant == null || !register.hasArea(area) || register.listsSubParticipant(area, subParticipant),
                Rule.SUB_PARTICIPANT_NOT_LISTED,
                "subParticipant");
    }
}
