package fi.hankevirta.batch;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.UUID;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** Hand-made records of small cases: every event is valid as it comes, and a test changes what it is about. */
final class Feed {
    static final Register REGISTER = Register.shipped();
    static final int TARGET_DAYS = 30;
    static final int TIMELINESS_DAYS = 15;
    static final Instant RECORDED_AT = Instant.parse("2022-06-01T10:00:00Z");
    static final String PLAN = "ab".repeat(32);

    private final List<Arrival> arrivals = new ArrayList<>();
    private long ids;

    /** A new UUID, greater as text than those before it. */
    String id() {
        return new UUID(1, ids++).toString();
    }

    Feed send(String topic, byte @Nullable [] value) {
        return send(topic, value, RECORDED_AT.plusSeconds(1));
    }

    Feed send(String topic, byte @Nullable [] value, Instant arrivedAt) {
        arrivals.add(new Arrival(topic, 0, arrivals.size(), arrivedAt.toEpochMilli(), null, value, List.of()));
        return this;
    }

    Feed send(PilotMilestone.Builder event) {
        PilotMilestone built = event.build();
        return send(topic(built.getHankealue(), "pilot-milestone"), bytes(built));
    }

    Feed send(AvainMeasurement.Builder event) {
        AvainMeasurement built = event.build();
        return send(topic(built.getHankealue(), "avain-measurement"), bytes(built));
    }

    Feed send(SproNotification.Builder event) {
        SproNotification built = event.build();
        return send(topic(built.getHankealue(), "spro-notification"), bytes(built));
    }

    Feed send(StructuralStatus.Builder event) {
        StructuralStatus built = event.build();
        return send(topic(built.getHankealue(), "structural-status"), bytes(built));
    }

    Feed send(ReportingPeriodClosed.Builder event) {
        ReportingPeriodClosed built = event.build();
        return send(topic(built.getHankealue(), "reporting-period"), bytes(built));
    }

    Feed send(Arrival arrival) {
        arrivals.add(arrival);
        return this;
    }

    /** The problems of the only arrival, as REASON field; empty when it is accepted. */
    List<String> problems() {
        return result().refusals().values().stream()
                .flatMap(refusal -> refusal.problems().stream())
                .map(problem -> problem.reason() + " " + problem.field())
                .toList();
    }

    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    BatchResult result() {
        return result(REGISTER);
    }

    BatchResult result(Register register) {
        return Batch.of(register, arrivals, TARGET_DAYS, TIMELINESS_DAYS);
    }

    /** The keys of the rows of some figures. */
    static List<String> keys(BatchResult result, String figures) {
        return result.figures().keySet().stream()
                .filter(key -> key.startsWith(figures))
                .toList();
    }

    /** A row on one line; {@code absent} where there is none. */
    static String row(BatchResult result, String key) {
        return row(result.figures(), key);
    }

    /** The same, from rows by their keys. */
    static String row(SortedMap<String, Figure> figures, String key) {
        Figure row = figures.get(key);
        return row == null
                ? "absent"
                : "%s/%s = %s %s %s, %s of %s areas, %s"
                        .formatted(
                                row.getNumerator(),
                                row.getDenominator(),
                                row.getValue(),
                                row.getUnit(),
                                row.getStatus(),
                                row.getContributingAreas(),
                                row.getExpectedAreas(),
                                row.getLastRecordedAt());
    }

    static String topic(String sender, String stream) {
        return "hankealue." + sender.toLowerCase(Locale.ROOT).replace('_', '-') + "." + stream + ".v1";
    }

    /** The Kafka value of an event, as Avro's own encoder makes it. */
    static byte[] bytes(SpecificRecordBase event) {
        try {
            ByteBuffer encoded =
                    new BinaryMessageEncoder<SpecificRecord>(event.getSpecificData(), event.getSchema()).encode(event);
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A milestone in area without listed sub-participants, reached on a day or, where that is null, planned. */
    PilotMilestone.Builder milestone(String area, String item, String milestone, @Nullable String reachedOn) {
        return PilotMilestone.newBuilder()
                .setEventId(id())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setProgrammeItem(item)
                .setMilestone(milestone)
                .setStatus(reachedOn == null ? MilestoneStatus.PLANNED : MilestoneStatus.REACHED)
                .setReachedOn(reachedOn == null ? null : LocalDate.parse(reachedOn));
    }

    /** The measurement of a plan. */
    AvainMeasurement.Builder measurement(String area, String measuredOn) {
        return AvainMeasurement.newBuilder()
                .setEventId(id())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setMeasurementId(id())
                .setPlanPseudonym(PLAN)
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(LocalDate.parse(measuredOn))
                .setInstrumentVersion("1")
                .setGoals(List.of());
    }

    /** A review of the same plan. */
    AvainMeasurement.Builder review(String area, int sequence, String measuredOn, AvainGoal... goals) {
        return measurement(area, measuredOn)
                .setStage(MeasurementStage.REVIEW)
                .setSequence(sequence)
                .setGoals(List.of(goals));
    }

    static AvainGoal goal(String domain, GoalDirection direction, GoalOutcome outcome) {
        return goal(domain, direction, outcome, null);
    }

    static AvainGoal goal(
            String domain, GoalDirection direction, GoalOutcome outcome, @Nullable SituationChange change) {
        return AvainGoal.newBuilder()
                .setDomain(domain)
                .setDirection(direction)
                .setOutcome(outcome)
                .setSituationChange(change)
                .build();
    }

    /** The state of an area where some units have a model. */
    StructuralStatus.Builder status(String area, String asOf) {
        return StructuralStatus.newBuilder()
                .setEventId(id())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setAsOf(asOf)
                .setCoverage(Coverage.PARTIAL)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(1)
                .setUnitsTotal(3)
                .setModels(List.of("WELFARE_REPORT"));
    }

    /** The closing of a month of SPro notifications. */
    ReportingPeriodClosed.Builder closing(String area, String period) {
        return ReportingPeriodClosed.newBuilder()
                .setEventId(id())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setStream("spro-notification")
                .setPeriod(period)
                .setDeclaredEvents(0)
                .setClosedAt(RECORDED_AT);
    }

    /** A notification that was received. */
    SproNotification.Builder notification(String area, String notifiedOn) {
        return SproNotification.newBuilder()
                .setEventId(id())
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setNotificationId(id())
                .setState(NotificationState.RECEIVED)
                .setNotifiedOn(LocalDate.parse(notifiedOn))
                .setCategory(NotificationCategory.STAFFING)
                .setThreat(false)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48);
    }

    /** A notification that was closed as corrected. */
    SproNotification.Builder corrected(String area, String notifiedOn, String closedOn) {
        return notification(area, notifiedOn)
                .setState(NotificationState.CLOSED_CORRECTED)
                .setClosedOn(LocalDate.parse(closedOn));
    }
}
