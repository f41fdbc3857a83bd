package fi.hankevirta.simulator;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The simplest right event of each stream, recorded at one time. */
final class Specimens {
    private final Register register;
    private final long seed;
    private final Instant recordedAt;
    private final LocalDate today;

    Specimens(Register register, long seed, long time) {
        this.register = register;
        this.seed = seed;
        this.recordedAt = Instant.ofEpochMilli(time);
        this.today = LocalDate.ofEpochDay(Days.of(time));
    }

    LocalDate today() {
        return today;
    }

    SproNotification.Builder notification(String hankealue) {
        return SproNotification.newBuilder()
                .setEventId(Identifiers.uuid(seed, 1))
                .setHankealue(hankealue)
                .setRevision(1)
                .setRecordedAt(recordedAt)
                .setNotificationId(Identifiers.uuid(seed, 2))
                .setState(NotificationState.RECEIVED)
                .setNotifiedOn(today)
                .setCategory(NotificationCategory.OTHER)
                .setThreat(false)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(Notification.legalBasis(today));
    }

    AvainMeasurement.Builder plan(String hankealue) {
        return AvainMeasurement.newBuilder()
                .setEventId(Identifiers.uuid(seed, 1))
                .setHankealue(hankealue)
                .setRevision(1)
                .setRecordedAt(recordedAt)
                .setMeasurementId(Identifiers.uuid(seed, 2))
                .setPlanPseudonym(Identifiers.pseudonym(seed))
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(today)
                .setInstrumentVersion(ClientPlan.instrumentVersion(today))
                .setGoals(List.of(goal(GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED)));
    }

    void turnIntoReview(AvainMeasurement.Builder plan) {
        plan.setStage(MeasurementStage.REVIEW)
                .setSequence(1)
                .setGoals(List.of(goal(GoalDirection.IMPROVE, GoalOutcome.ACHIEVED)));
    }

    AvainGoal goal(GoalDirection direction, GoalOutcome outcome) {
        return new AvainGoal(register.domains().get(0).code(), direction, outcome, null);
    }

    StructuralStatus.Builder status(String hankealue) {
        return StructuralStatus.newBuilder()
                .setEventId(Identifiers.uuid(seed, 1))
                .setHankealue(hankealue)
                .setRevision(1)
                .setRecordedAt(recordedAt)
                .setAsOf(monthBefore())
                .setCoverage(Coverage.PARTIAL)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(2)
                .setUnitsTotal(5)
                .setModels(models().subList(0, Math.min(1, models().size())));
    }

    /** Returns the codes of the register's models. */
    List<String> models() {
        return StructuralPath.models(register);
    }

    ReportingPeriodClosed.Builder closing(String hankealue) {
        return ReportingPeriodClosed.newBuilder()
                .setEventId(Identifiers.uuid(seed, 1))
                .setHankealue(hankealue)
                .setRevision(1)
                .setRecordedAt(recordedAt)
                .setStream(EventStream.SPRO_NOTIFICATION.code())
                .setPeriod(monthBefore())
                .setDeclaredEvents(7)
                .setClosedAt(recordedAt);
    }

    PilotMilestone.Builder milestone(Participation participant, String code) {
        boolean byMethod = ProgrammeMilestone.isByMethod(participant.pilot(), code);
        return PilotMilestone.newBuilder()
                .setEventId(Identifiers.uuid(seed, 1))
                .setHankealue(participant.hankealue())
                .setSubParticipant(participant.subParticipant())
                .setRevision(1)
                .setRecordedAt(recordedAt)
                .setProgrammeItem(participant.pilot())
                .setMilestone(code)
                .setMethod(byMethod ? register.methods().get(0).code() : null)
                .setStatus(MilestoneStatus.PLANNED)
                .setPlannedOn(today.plusMonths(3));
    }

    private String monthBefore() {
        return YearMonth.from(today).minusMonths(1).toString();
    }
}
