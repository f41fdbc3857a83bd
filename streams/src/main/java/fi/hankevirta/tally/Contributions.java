package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EventReader;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.UnreadableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The one pure function an event type: from the state of a root to what it contributes. To add a figure, add a tally
 * and let the root's function contribute to it. Not shared between threads, since it reads events in place.
 */
public final class Contributions {
    private final EventReader<EncodedNotification> notifications = EventReader.ofNotifications();
    private final EventReader<EncodedMeasurement> measurements = EventReader.ofMeasurements();
    private final EventReader<EncodedMilestone> milestones = EventReader.ofMilestones();

    /**
     * Tells what a root contributes.
     *
     * @param stream of the root's events
     * @param counting the counting revisions of the root's entities, each entity once; of those that are retracted
     *     nothing counts but that they were corrected
     * @param sink takes the contributions
     */
    void of(EventStream stream, Collection<Revision> counting, ContributionSink sink) {
        switch (stream) {
            case SPRO_NOTIFICATION -> counting.forEach(revision -> of(read(notifications, revision), sink));
            case AVAIN_MEASUREMENT -> {
                List<EncodedMeasurement> plan = new ArrayList<>();
                counting.forEach(revision -> plan.add(read(measurements, revision)));
                plan.forEach(measurement -> of(measurement, sink));
                AvainContributions.ofPlan(plan, sink);
            }
            case PILOT_MILESTONE -> {
                List<EncodedMilestone> root = new ArrayList<>();
                counting.forEach(revision -> root.add(read(milestones, revision)));
                of(root, sink);
            }
            case STRUCTURAL_STATUS, REPORTING_PERIOD -> {
                counting.forEach(revision -> ThingContributions.of(stream, revision.envelope(), sink));
                held(stream, counting, sink);
            }
        }
    }

    /** Tells what a notification contributes. */
    static void of(EncodedNotification notification, ContributionSink sink) {
        ThingContributions.of(notification, sink);
        if (!notification.retracted()) {
            SproContributions.of(notification, sink);
        }
    }

    /** Tells what a measurement contributes by itself; its plan contributes more. */
    static void of(EncodedMeasurement measurement, ContributionSink sink) {
        ThingContributions.of(measurement, sink);
        if (!measurement.retracted()) {
            AvainContributions.ofMeasurement(measurement, sink);
        }
    }

    /** Tells what the milestones of a root contribute. */
    static void of(List<EncodedMilestone> root, ContributionSink sink) {
        root.forEach(milestone -> ThingContributions.of(milestone, sink));
        PilotContributions.of(root, sink);
    }

    private static void held(EventStream stream, Collection<Revision> counting, ContributionSink sink) {
        List<SpecificRecord> held = counting.stream()
                .filter(revision -> !revision.envelope().retracted())
                .map(Revision::event)
                .toList();
        if (stream == EventStream.STRUCTURAL_STATUS) {
            cast(held, StructuralStatus.class).forEach(event -> StructuralContributions.of(event, sink::accept));
        } else {
            cast(held, ReportingPeriodClosed.class).forEach(event -> ClosingContributions.of(event, sink::accept));
        }
    }

    private static <T> List<T> cast(List<SpecificRecord> events, Class<T> type) {
        return events.stream().map(type::cast).toList();
    }

    private static <E extends EncodedEvent> E read(EventReader<E> reader, Revision revision) {
        E event = reader.newEvent();
        try {
            reader.read(revision.bytes(), event);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException("a revision's bytes are no event", e);
        }
        return event;
    }
}
