package fi.hankevirta.it;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** What a source system has to tell, one new thing after the other: each is of its number alone. */
final class NumberedReports {
    private static final Instant RECORDED_AT = Instant.parse("2022-06-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2022-05-31");
    /** Every so many is of a client plan, the others are notifications. */
    private static final int PLANS = 4;

    private NumberedReports() {}

    static SpecificRecord event(int number) {
        String area = Installation.SMALL.get(number % 3);
        return isPlan(number) ? plan(number, area) : notification(number, area);
    }

    static String eventId(int number) {
        return new UUID(1, number).toString();
    }

    /** Returns how many of the first so many are client plans. */
    static int plans(int count) {
        return (count + PLANS - 1) / PLANS;
    }

    private static boolean isPlan(int number) {
        return number % PLANS == 0;
    }

    private static SpecificRecord plan(int number, String area) {
        return AvainMeasurement.newBuilder()
                .setEventId(eventId(number))
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setMeasurementId(new UUID(2, number).toString())
                .setPlanPseudonym("%064x".formatted(number))
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(DAY)
                .setInstrumentVersion("1.0")
                .setGoals(List.of(new AvainGoal("HOUSING", GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED, null)))
                .build();
    }

    private static SpecificRecord notification(int number, String area) {
        return SproNotification.newBuilder()
                .setEventId(eventId(number))
                .setHankealue(area)
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setNotificationId(new UUID(2, number).toString())
                .setState(NotificationState.RECEIVED)
                .setNotifiedOn(DAY)
                .setCategory(NotificationCategory.STAFFING)
                .setThreat(false)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48)
                .build();
    }
}
