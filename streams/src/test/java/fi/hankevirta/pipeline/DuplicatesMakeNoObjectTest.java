package fi.hankevirta.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.intake.ValidEvents;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Counting;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.topic.Envelope;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.wire.SingleObjectCodec;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A record that is sent again is read, checked, found to be known and counted as superseded, and nothing is left for
 * the collector of garbage: not even when Java has not compiled any of it.
 */
class DuplicatesMakeNoObjectTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FIRST = 100;
    private static final int REPETITIONS = 1_000;
    private static final long ARRIVED_AT = ValidEvents.RECORDED_AT.toEpochMilli() + 1_000;

    private final Intake intake = new Intake(Register.shipped());
    private final Tallies tallies = new Tallies();
    private final Counting counting = new Counting(new CoreState(), tallies);
    private final StillHeaders headers = new StillHeaders(List.of(
            StillHeaders.of("ce_specversion", "1.0"),
            StillHeaders.of("ce_id", ValidEvents.uuid(1)),
            StillHeaders.of("ce_time", "2022-06-15T09:00:00.123Z"),
            StillHeaders.of("content-type", "application/avro")));

    private static Stream<SpecificRecord> events() {
        return Stream.of(
                ValidEvents.closed(NotificationState.CLOSED_CORRECTED, "2022-06-10")
                        .build(),
                ValidEvents.review(
                                1,
                                "2022-06-10",
                                ValidEvents.goal(
                                        "HOUSING",
                                        GoalDirection.IMPROVE,
                                        GoalOutcome.ACHIEVED,
                                        SituationChange.IMPROVED),
                                ValidEvents.goal("FINANCES", GoalDirection.MAINTAIN, GoalOutcome.NOT_ACHIEVED))
                        .setClientPresent(true)
                        .build(),
                ValidEvents.reached("JOINED", "2022-06-10").build(),
                ValidEvents.national().build());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aRecordThatIsSentAgainMakesNone(SpecificRecord event) {
        // Given
        EventStream stream = EventStream.of(event);
        String sender = Envelope.of(event).hankealue();
        byte[] key = stream.keyOf(event).getBytes(UTF_8);
        byte[] value = new SingleObjectCodec<SpecificRecord>(stream.schema()).encode(event);
        assertThat(isApplied(stream, sender, key, value)).isTrue();
        repeat(FIRST, stream, sender, key, value);
        long before = THREADS.getCurrentThreadAllocatedBytes();

        // When
        int applied = repeat(REPETITIONS, stream, sender, key, value);

        // Then
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(applied).isZero();
        assertThat(bytes)
                .isLessThan(REPETITIONS); // An object a record is 16 bytes at least; Java itself makes some few.
    }

    private int repeat(int times, EventStream stream, String sender, byte[] key, byte[] value) {
        int applied = 0;
        for (int i = 0; i < times; i++) {
            applied += isApplied(stream, sender, key, value) ? 1 : 0;
        }
        return applied;
    }

    private boolean isApplied(EventStream stream, String sender, byte[] key, byte[] value) {
        EncodedEvent event = intake.accepted(sender, stream, key, value, headers, ARRIVED_AT);
        if (event == null || !event.isKafkaKey(key) || Placement.partitionOf(key, 1) != 0) {
            throw new AssertionError("the event is not accepted where it is");
        }
        boolean applied = counting.count(event);
        int outcome = applied ? IntakeCounts.APPLIED : IntakeCounts.SUPERSEDED;
        IntakeCounts.count(sender, stream, ARRIVED_AT, outcome, tallies.adding());
        return applied;
    }
}
