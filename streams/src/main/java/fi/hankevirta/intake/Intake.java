package fi.hankevirta.intake;

import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.intake.Decision.Accepted;
import fi.hankevirta.intake.Decision.Refused;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Accepts or refuses one record by every rule of sections 2, 4 and 5 of the specification, and tells all problems at
 * once. A pure function of the record and the register.
 */
public final class Intake {
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Register register;
    private final MilestoneChecks milestones;
    private final AvainChecks avain;
    private final StructuralChecks structural;

    /** Makes the intake of a register. */
    public Intake(Register register) {
        this.register = register;
        this.milestones = new MilestoneChecks(register);
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
        IdentityChecks.checkKey(arrival.key(), problems);
        IdentityChecks.checkHeaders(arrival.headers(), problems);
        SpecificRecord event;
        try {
            event = codec.decode(arrival.value());
        } catch (UnreadableException e) {
            problems.add(Rule.of(e.reason()), null);
            return new Refused(null, problems.all());
        }
        Envelope envelope = Envelope.of(event);
        checkEnvelope(envelope, arrival, problems);
        checkEvent(
                event, arrival.sender(), Helsinki.dateOf(envelope.recordedAt()).plusDays(1), problems);
        IdentityChecks.checkValue(event, problems);
        return problems.none() ? new Accepted(event) : new Refused(idOf(envelope), problems.all());
    }

    private static @Nullable String idOf(Envelope envelope) {
        return Form.isUuid(envelope.eventId()) ? envelope.eventId() : null;
    }

    private void checkEnvelope(Envelope envelope, Arrival arrival, Problems problems) {
        problems.require(Form.isUuid(envelope.eventId()), Rule.UUID_MALFORMED, "eventId");
        problems.require(envelope.revision() >= 1, Rule.REVISION_BELOW_ONE, "revision");
        String area = envelope.hankealue();
        boolean known = register.area(area).isPresent();
        if (!known && !area.equals(Register.COORDINATOR)) {
            problems.add(Rule.AREA_UNKNOWN, "hankealue");
        } else {
            problems.require(area.equals(arrival.sender()), Rule.AREA_FOREIGN, "hankealue");
        }
        problems.require(
                Calendar.isWritable(Helsinki.dateOf(envelope.recordedAt())), Rule.YEAR_OUT_OF_RANGE, "recordedAt");
        problems.require(
                !envelope.recordedAt().isAfter(arrival.at().plus(CLOCK_TOLERANCE)),
                Rule.RECORDED_AFTER_ARRIVAL,
                "recordedAt");
    }

    private void checkEvent(SpecificRecord event, String sender, LocalDate latest, Problems problems) {
        if (event instanceof PilotMilestone milestone) {
            milestones.check(milestone, sender, latest, problems);
            return;
        }
        Envelope envelope = Envelope.of(event);
        String subParticipant = envelope.subParticipant();
        problems.require(
                subParticipant == null
                        || register.area(envelope.hankealue()).isEmpty()
                        || register.listsSubParticipant(envelope.hankealue(), subParticipant),
                Rule.SUB_PARTICIPANT_NOT_LISTED,
                "subParticipant");
        if (event instanceof AvainMeasurement measurement) {
            avain.check(measurement, latest, problems);
        } else if (event instanceof SproNotification notification) {
            SproChecks.check(notification, latest, problems);
        } else if (event instanceof StructuralStatus status) {
            structural.check(status, problems);
        } else if (event instanceof ReportingPeriodClosed closed) {
            PeriodChecks.check(closed, latest, problems);
        } else {
            throw new IllegalArgumentException(
                    "no rules for " + event.getSchema().getFullName());
        }
    }
}
