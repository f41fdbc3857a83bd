package fi.hankevirta.pipeline;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMeasurement;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.encoded.EncodedNotification;
import fi.hankevirta.encoded.EventReader;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Counting;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.wire.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One partition of the pure core: what it has stored with its last commit, and what came since, which a crash lets come
 * again.
 */
final class CorePartition {
    private final Map<Cell, byte[]> storedTallies = new HashMap<>();
    private final List<Taken> uncommitted = new ArrayList<>();
    private final EventReader<EncodedNotification> notifications = EventReader.ofNotifications();
    private final EventReader<EncodedMeasurement> measurements = EventReader.ofMeasurements();
    private final EventReader<EncodedMilestone> milestones = EventReader.ofMilestones();
    private final CoreState state = new CoreState();
    private Tallies tallies = new Tallies();
    private Counting counting = new Counting(state, tallies);

    void take(Taken taken) {
        uncommitted.add(taken);
        count(taken);
    }

    /** Stores everything and tells the cells that changed. */
    void commit(BiConsumer<Cell, Partial> told) {
        tallies.drain(counting::contributions, (cell, changed) -> {
            storedTallies.put(cell, changed.stored());
            told.accept(cell, changed.partial());
        });
        state.commit();
        uncommitted.clear();
    }

    /** Starts anew from what is stored; what was not committed comes again. */
    void crash() {
        restart();
        uncommitted.forEach(this::count);
    }

    /** The same, but a new version counts what is stored anew. */
    void upgrade() {
        restart();
        tallies.recount(sink -> counting.contributions(null, sink));
        uncommitted.forEach(this::count);
    }

    private void restart() {
        state.restart();
        tallies = new Tallies();
        counting = new Counting(state, tallies);
        storedTallies.forEach((cell, stored) -> tallies.restore(Cell.parse(cell.toBytes()), stored));
    }

    private void count(Taken taken) {
        int outcome = IntakeCounts.REJECTED;
        if (taken instanceof Taken.Event event) {
            outcome = isApplied(event) ? IntakeCounts.APPLIED : IntakeCounts.SUPERSEDED;
        }
        IntakeCounts.count(taken.sender(), taken.stream(), taken.at(), outcome, tallies.adding());
    }

    private boolean isApplied(Taken.Event taken) {
        return switch (taken.stream()) {
            case SPRO_NOTIFICATION -> counting.count(read(notifications, taken.value()));
            case AVAIN_MEASUREMENT -> counting.count(read(measurements, taken.value()));
            case PILOT_MILESTONE -> counting.count(read(milestones, taken.value()));
            default -> counting.count(taken.stream(), taken.event(), taken.value());
        };
    }

    private static <E extends EncodedEvent> E read(EventReader<E> reader, byte[] value) {
        E event = reader.newEvent();
        try {
            reader.read(value, event);
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
        return event;
    }
}
