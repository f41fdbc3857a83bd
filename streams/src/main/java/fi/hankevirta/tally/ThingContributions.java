package fi.hankevirta.tally;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What any thing contributes to the figures about reporting (specification, section 6, {@code reporting.corrections}
 * and {@code reporting.reconciliation}).
 */
final class ThingContributions {
    private ThingContributions() {}

    static void of(EventStream stream, Revision counting, Consumer<Contribution> sink) {
        Envelope envelope = counting.envelope();
        String breakdown = Breakdown.of("stream", stream.code());
        long recordedAt = envelope.recordedAt().toEpochMilli();
        boolean corrected = envelope.revision() > 1 || envelope.retracted();
        Cell things =
                new Cell(Tally.REPORTING_THINGS, envelope.hankealue(), Month.of(envelope.recordedAt()), breakdown);
        sink.accept(Contribution.of(things, recordedAt, Contribution.flag(corrected), 1));
        LocalDate day = eventTime(counting.event());
        if (day != null && !envelope.retracted()) {
            Cell held = new Cell(Tally.REPORTING_HELD, envelope.hankealue(), Month.of(day), breakdown);
            sink.accept(Contribution.of(held, recordedAt, 1));
        }
    }

    /** The day by which a source counts the things of a month; null where sources declare none. */
    private static @Nullable LocalDate eventTime(SpecificRecord event) {
        if (event instanceof AvainMeasurement measurement) {
            return measurement.getMeasuredOn();
        }
        return event instanceof SproNotification notification ? notification.getNotifiedOn() : null;
    }
}
