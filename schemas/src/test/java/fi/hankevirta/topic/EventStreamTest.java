package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys and entity ids are those of the specification, section 2. */
class EventStreamTest {
    private static final Instant RECORDED_AT = Instant.parse("2021-03-01T10:00:00Z");

    @Test
    void aMilestoneIsKeyedByAreaAndNamedByWhatIsReached() {
        PilotMilestone.Builder event = PilotMilestone.newBuilder()
                .setEventId("e")
                .setHankealue("HELSINKI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setProgrammeItem("PILOT_2")
                .setMilestone("METHOD_IN_USE")
                .setStatus(MilestoneStatus.PLANNED);

        assertThat(EventStream.PILOT_MILESTONE.keyOf(event.build())).isEqualTo("HELSINKI");
        assertThat(EventStream.PILOT_MILESTONE.entityIdOf(event.build()))
                .isEqualTo("HELSINKI|PILOT_2|-|METHOD_IN_USE|-");
        event.setSubParticipant("ETSIVA_LAHITYO").setMethod("OUTREACH_WORK");
        assertThat(EventStream.PILOT_MILESTONE.entityIdOf(event.build()))
                .isEqualTo("HELSINKI|PILOT_2|ETSIVA_LAHITYO|METHOD_IN_USE|OUTREACH_WORK");
    }

    @Test
    void aMeasurementIsKeyedByItsPlan() {
        AvainMeasurement event = AvainMeasurement.newBuilder()
                .setEventId("e")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setMeasurementId("m")
                .setPlanPseudonym("p")
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(LocalDate.EPOCH)
                .setInstrumentVersion("1")
                .setGoals(List.of())
                .build();

        assertThat(EventStream.AVAIN_MEASUREMENT.keyOf(event)).isEqualTo("p");
        assertThat(EventStream.AVAIN_MEASUREMENT.entityIdOf(event)).isEqualTo("p|m");
    }

    @Test
    void aNotificationIsKeyedAndNamedByItsId() {
        assertThat(EventStream.SPRO_NOTIFICATION.keyOf(notification())).isEqualTo("n");
        assertThat(EventStream.SPRO_NOTIFICATION.entityIdOf(notification())).isEqualTo("n");
    }

    @Test
    void aStatusIsKeyedByAreaAndNamedByAreaAndMonth() {
        StructuralStatus event = StructuralStatus.newBuilder()
                .setEventId("e")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setAsOf("2021-03")
                .setCoverage(Coverage.NONE)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(0)
                .setUnitsTotal(1)
                .setModels(List.of())
                .build();

        assertThat(EventStream.STRUCTURAL_STATUS.keyOf(event)).isEqualTo("LAPPI");
        assertThat(EventStream.STRUCTURAL_STATUS.entityIdOf(event)).isEqualTo("LAPPI|2021-03");
    }

    @Test
    void aClosingIsKeyedByAreaAndNamedByAreaStreamAndMonth() {
        ReportingPeriodClosed event = ReportingPeriodClosed.newBuilder()
                .setEventId("e")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(RECORDED_AT)
                .setStream("spro-notification")
                .setPeriod("2021-03")
                .setDeclaredEvents(0)
                .setClosedAt(RECORDED_AT)
                .build();

        assertThat(EventStream.REPORTING_PERIOD.keyOf(event)).isEqualTo("LAPPI");
        assertThat(EventStream.REPORTING_PERIOD.entityIdOf(event)).isEqualTo("LAPPI|spro-notification|2021-03");
    }

    @Test
    void aStreamIsFoundByItsCodeAndByItsEvents() {
        for (EventStream stream : EventStream.values()) {
            assertThat(EventStream.of(stream.code())).contains(stream);
            assertThat(stream.schema().getFullName()).isEqualTo(stream.type().getName());
        }
        assertThat(EventStream.of("SPRO_NOTIFICATION")).isEmpty();
        assertThat(EventStream.of(notification())).isEqualTo(EventStream.SPRO_NOTIFICATION);
    }

    @Test
    void whatIsNoEventHasNoStream() {
        Rejection rejection = Rejection.newBuilder()
                .setSourceTopic("t")
                .setSourcePartition(0)
                .setSourceOffset(0)
                .setRejectedAt(RECORDED_AT)
                .setProblems(List.of())
                .build();

        assertThatThrownBy(() -> EventStream.of(rejection))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fi.hankevirta.event.Rejection is no event of a stream");
    }

    @Test
    void theEnvelopeHoldsTheCommonFields() {
        assertThat(Envelope.of(notification())).isEqualTo(new Envelope("e", "LAPPI", "SUB", 3, RECORDED_AT, true));
    }

    private static SproNotification notification() {
        return SproNotification.newBuilder()
                .setEventId("e")
                .setHankealue("LAPPI")
                .setSubParticipant("SUB")
                .setRevision(3)
                .setRecordedAt(RECORDED_AT)
                .setRetracted(true)
                .setNotificationId("n")
                .setState(NotificationState.RECEIVED)
                .setNotifiedOn(LocalDate.EPOCH)
                .setCategory(NotificationCategory.OTHER)
                .setThreat(false)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48)
                .build();
    }
}
