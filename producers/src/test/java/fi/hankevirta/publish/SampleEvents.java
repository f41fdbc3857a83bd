package fi.hankevirta.publish;

import fi.hankevirta.event.Authority;
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
import org.apache.avro.specific.SpecificRecord;

/** One right event of each stream, of the area Lappi, as builders and built. */
public final class SampleEvents {
    public static final String EVENT_ID = "7d0a3c52-4c3e-4b60-9a53-0d8f4c9b1e01";
    public static final String THING_ID = "b3c1f0aa-1b5e-4a35-8d6e-5f3a9e7c2d02";
    public static final String PSEUDONYM = "0123456789abcdef".repeat(4);
    public static final Instant RECORDED_AT = Instant.parse("2021-03-05T08:15:30.123Z");

    private SampleEvents() {}

    public static List<SpecificRecord> ofEveryStream() {
        return List.of(
                milestone().build(),
                measurement().build(),
                notification().build(),
                status().build(),
                closing().build());
    }

    public static PilotMilestone.Builder milestone() {
        return PilotMilestone.newBuilder()
                .setEventId(EVENT_ID)
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setProgrammeItem("PILOT_1")
                .setMilestone("AVAIN_TESTED")
                .setStatus(MilestoneStatus.REACHED)
                .setPlannedOn(LocalDate.parse("2021-02-28"))
                .setReachedOn(LocalDate.parse("2021-03-01"));
    }

    public static AvainMeasurement.Builder measurement() {
        return AvainMeasurement.newBuilder()
                .setEventId(EVENT_ID)
                .setHankealue("LAPPI")
                .setRevision(2)
                .setRecordedAt(RECORDED_AT)
                .setMeasurementId(THING_ID)
                .setPlanPseudonym(PSEUDONYM)
                .setStage(MeasurementStage.REVIEW)
                .setSequence(1)
                .setMeasuredOn(LocalDate.parse("2021-03-04"))
                .setClientPresent(true)
                .setInstrumentVersion("1.0")
                .setGoals(List.of(
                        new AvainGoal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.ACHIEVED, SituationChange.IMPROVED),
                        new AvainGoal("FINANCES", GoalDirection.MAINTAIN, GoalOutcome.NOT_EVALUATED, null)));
    }

    public static SproNotification.Builder notification() {
        return SproNotification.newBuilder()
                .setEventId(EVENT_ID)
                .setHankealue("LAPPI")
                .setRevision(3)
                .setRecordedAt(RECORDED_AT)
                .setNotificationId(THING_ID)
                .setState(NotificationState.ESCALATED)
                .setNotifiedOn(LocalDate.parse("2021-02-01"))
                .setHandlingStartedOn(LocalDate.parse("2021-02-02"))
                .setEscalatedOn(LocalDate.parse("2021-03-03"))
                .setCategory(NotificationCategory.STAFFING)
                .setThreat(true)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48)
                .setAuthority(Authority.AVI);
    }

    public static StructuralStatus.Builder status() {
        return StructuralStatus.newBuilder()
                .setEventId(EVENT_ID)
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setAsOf("2021-02")
                .setCoverage(Coverage.PARTIAL)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(4)
                .setUnitsTotal(21)
                .setModels(List.of("SOCIAL_REPORTING", "WORKING_GROUP"));
    }

    public static ReportingPeriodClosed.Builder closing() {
        return ReportingPeriodClosed.newBuilder()
                .setEventId(EVENT_ID)
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setStream("spro-notification")
                .setPeriod("2021-02")
                .setDeclaredEvents(17)
                .setClosedAt(RECORDED_AT);
    }
}
