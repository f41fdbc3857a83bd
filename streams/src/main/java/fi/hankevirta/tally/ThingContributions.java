package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;

/**
 * What any thing contributes to the figures about reporting (specification, section 6, {@code reporting.corrections}
 * and {@code reporting.reconciliation}).
 */
final class ThingContributions {
    private ThingContributions() {}

    /** Tells it of a thing of a stream whose sources declare no number of things. */
    static void of(EventStream stream, Envelope counting, ContributionSink sink) {
        thing(
                stream,
                counting.hankealue(),
                counting.recordedAt().toEpochMilli(),
                counting.revision() > 1 || counting.retracted(),
                sink);
    }

    /** Tells it of a milestone, a notification or a measurement; the last two count as held in their day's month. */
    static void of(EncodedEvent counting, ContributionSink sink) {
        EventStream stream = counting.stream();
        String area = counting.hankealue();
        long recordedAt = counting.recordedAt();
        thing(stream, area, recordedAt, counting.revision() > 1 || counting.retracted(), sink);
        long eventTime = eventTime(counting);
        if (!counting.retracted() && eventTime != EncodedEvent.ABSENT) {
            sink.one(Tally.REPORTING_HELD, area, Month.of(eventTime), Breakdown.of(stream), recordedAt, 0);
        }
    }

    private static void thing(
            EventStream stream, String area, long recordedAt, boolean corrected, ContributionSink sink) {
        int month = Month.ofInstant(recordedAt);
        sink.two(
                Tally.REPORTING_THINGS, area, month, Breakdown.of(stream), recordedAt, Contribution.flag(corrected), 1);
    }

    /** The day by which a source counts the things of a month; absent where sources declare none. */
    private static long eventTime(EncodedEvent event) {
        if (event instanceof EncodedMeasurement measurement) {
            return measurement.measuredOn();
        }
        return event instanceof EncodedNotification notification ? notification.notifiedOn() : EncodedEvent.ABSENT;
    }
}
