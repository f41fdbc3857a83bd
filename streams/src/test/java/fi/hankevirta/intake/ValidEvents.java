package fi.hankevirta.intake;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One valid event of each stream, of Lappi and about summer 2022, for a test to change what it is about. */
public final class ValidEvents {
    /** When every event here was recorded: noon of 15 June 2022 in Helsinki. */
    public static final Instant RECORDED_AT = Instant.parse("2022-06-15T09:00:00Z");

    /** A plan of a client. */
    public static final String PLAN = "ab".repeat(32);

    private ValidEvents() {}

    /** Returns a UUID that ends in this number. */
    public static String uuid(int number) {
        return String.format(Locale.ROOT, "5e1f0000-0000-4000-8000-%012d", number);
    }

    /** A milestone that is planned, of an area that lists no sub-participants. */
    public static PilotMilestone.Builder milestone() {
        return PilotMilestone.newBuilder()
                .setEventId(uuid(1))
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setProgrammeItem("PILOT_1")
                .setMilestone("JOINED")
                .setStatus(MilestoneStatus.PLANNED);
    }

    /** A milestone that was reached on a day. */
    public static PilotMilestone.Builder reached(String milestone, String reachedOn) {
        return milestone()
                .setMilestone(milestone)
                .setStatus(MilestoneStatus.REACHED)
                .setReachedOn(LocalDate.parse(reachedOn));
    }

    /** A milestone of THL's own. */
    public static PilotMilestone.Builder national() {
        return milestone().setHankealue("THL").setProgrammeItem("STRUCTURAL").setMilestone("S1A");
    }

    /** The measurement of a plan. */
    public static AvainMeasurement.Builder measurement() {
        return AvainMeasurement.newBuilder()
                .setEventId(uuid(1))
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setMeasurementId(uuid(100))
                .setPlanPseudonym(PLAN)
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(LocalDate.parse("2022-06-01"))
                .setInstrumentVersion("1.0")
                .setGoals(List.of());
    }

    /** A review of the same plan. */
    public static AvainMeasurement.Builder review(int sequence, String measuredOn, AvainGoal... goals) {
        return measurement()
                .setMeasurementId(uuid(100 + sequence))
                .setStage(MeasurementStage.REVIEW)
                .setSequence(sequence)
                .setMeasuredOn(LocalDate.parse(measuredOn))
                .setGoals(List.of(goals));
    }

    /** A goal of a measurement. */
    public static AvainGoal goal(String domain, GoalDirection direction, GoalOutcome outcome) {
        return goal(domain, direction, outcome, null);
    }

    /** A goal of a measurement that carries a change of situation. */
    public static AvainGoal goal(
            String domain, GoalDirection direction, GoalOutcome outcome, @Nullable SituationChange change) {
        return new AvainGoal(domain, direction, outcome, change);
    }

    /** A notification that was received. */
    public static SproNotification.Builder notification() {
        return SproNotification.newBuilder()
                .setEventId(uuid(1))
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setNotificationId(uuid(200))
                .setState(NotificationState.RECEIVED)
                .setNotifiedOn(LocalDate.parse("2022-06-01"))
                .setCategory(NotificationCategory.STAFFING)
                .setThreat(true)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48);
    }

    /** A notification that was closed on a day. */
    public static SproNotification.Builder closed(NotificationState state, String closedOn) {
        return notification().setState(state).setClosedOn(LocalDate.parse(closedOn));
    }

    /** The state of structural social work of an area some of whose units use a model. */
    public static StructuralStatus.Builder status() {
        return StructuralStatus.newBuilder()
                .setEventId(uuid(1))
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setAsOf("2022-05")
                .setCoverage(Coverage.PARTIAL)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(2)
                .setUnitsTotal(21)
                .setModels(List.of("WELFARE_REPORT", "CLIENT_PANEL"));
    }

    /** The closing of a month. */
    public static ReportingPeriodClosed.Builder closing() {
        return ReportingPeriodClosed.newBuilder()
                .setEventId(uuid(1))
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setStream("spro-notification")
                .setPeriod("2022-05")
                .setDeclaredEvents(7)
                .setClosedAt(RECORDED_AT);
    }
}
