package fi.hankevirta.wire;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.LegalBasis;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.Rejection;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.ServiceSector;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PublishedFigure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.Schema;

/** The records of the module, and one of them by hand. */
final class Records {
    static final List<Schema> EVENTS = List.of(
            PilotMilestone.getClassSchema(),
            AvainMeasurement.getClassSchema(),
            SproNotification.getClassSchema(),
            StructuralStatus.getClassSchema(),
            ReportingPeriodClosed.getClassSchema());

    static final List<Schema> SCHEMAS = List.of(
            PilotMilestone.getClassSchema(),
            AvainMeasurement.getClassSchema(),
            SproNotification.getClassSchema(),
            StructuralStatus.getClassSchema(),
            ReportingPeriodClosed.getClassSchema(),
            Rejection.getClassSchema(),
            Figure.getClassSchema(),
            PublishedFigure.getClassSchema(),
            ReleaseRequest.getClassSchema(),
            ReleaseReport.getClassSchema(),
            ReleasedRow.getClassSchema());

    private Records() {}

    static SproNotification notification() {
        return notification(NotificationState.RECEIVED);
    }

    static SproNotification notification(NotificationState state) {
        return SproNotification.newBuilder()
                .setEventId("00000000-0000-0000-0000-000000000001")
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(Instant.parse("2021-03-01T10:00:00Z"))
                .setNotificationId("00000000-0000-0000-0000-000000000002")
                .setState(state)
                .setNotifiedOn(LocalDate.of(2021, 3, 1))
                .setCategory(NotificationCategory.STAFFING)
                .setThreat(true)
                .setSector(ServiceSector.PUBLIC)
                .setLegalBasis(LegalBasis.SHL_48)
                .build();
    }
}
