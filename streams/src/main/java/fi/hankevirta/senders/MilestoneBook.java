package fi.hankevirta.senders;

import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.intake.Arrival;
import fi.hankevirta.intake.Decision;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.pipeline.Codecs;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.view.MilestoneState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Milestones as their senders tell of them, by the rules that the pipeline counts by: of what the intake accepts, the
 * greatest revision of each counts (specification, section 2). One thread at a time may use it.
 */
final class MilestoneBook {
    private static final EventStream STREAM = EventStream.PILOT_MILESTONE;

    private final Intake intake;
    private final Codecs codecs = new Codecs();
    private final Map<String, Revision> counting = new TreeMap<>();

    MilestoneBook(Register register) {
        this.intake = new Intake(register);
    }

    /** Takes a record of the milestones of a sender; what the intake refuses changes nothing. */
    void take(String sender, ConsumerRecord<byte[], byte[]> record) {
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Arrival arrival = new Arrival(sender, record.key(), record.value(), record.headers(), at);
        if (intake.decide(arrival, codecs.of(STREAM)) instanceof Decision.Accepted accepted) {
            counting.merge(
                    STREAM.entityIdOf(accepted.event()),
                    new Revision(accepted.event(), record.value()),
                    (one, other) -> one.compareTo(other) >= 0 ? one : other);
        }
    }

    /** Returns where each stands; one that was retracted is not among them. */
    List<MilestoneState> states() {
        return counting.values().stream().flatMap(MilestoneBook::state).toList();
    }

    private static Stream<MilestoneState> state(Revision revision) {
        PilotMilestone event = (PilotMilestone) revision.event();
        return event.getRetracted()
                ? Stream.of()
                : Stream.of(new MilestoneState(
                        event.getHankealue(),
                        event.getProgrammeItem(),
                        Objects.requireNonNullElse(event.getSubParticipant(), ""),
                        event.getMilestone(),
                        Objects.requireNonNullElse(event.getMethod(), ""),
                        event.getStatus(),
                        event.getPlannedOn(),
                        event.getReachedOn(),
                        event.getRecordedAt()));
    }
}
