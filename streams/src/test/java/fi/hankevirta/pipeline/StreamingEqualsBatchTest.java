package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The property that everything rests on: for any events in any order, the pipeline's figures are the batch's. */
class StreamingEqualsBatchTest {
    private static final int EVENTS = 300;

    private final Register register = SmallRegister.of(List.of("LAPPI", "ETELA_POHJANMAA", "HELSINKI"));

    @Property(tries = 15)
    void anyOrderAnyDuplicationAndAnyPlacementGiveTheFiguresOfTheBatch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int partitions) {
        // Given
        List<Arrival> arrivals = new RandomEvents(register, seed).arrivals(EVENTS);
        BatchResult expected = Batch.of(register, arrivals, PipelineDriver.TARGET_DAYS, PipelineDriver.TIMELINESS_DAYS);

        // When
        try (PipelineDriver pipeline = new PipelineDriver(register, partitions)) {
            RandomEvents.shuffledWithDuplicates(arrivals, seed).forEach(pipeline::pipe);

            // Then
            assertThat(pipeline.figures()).containsExactlyEntriesOf(expected.figures());
        }
    }

    @Property(tries = 8)
    void everyRecordIsAppliedSupersededOrRejectedAndNoneIsLost(@ForAll long seed) {
        // Given
        List<Arrival> arrivals = new RandomEvents(register, seed).arrivals(EVENTS);
        BatchResult expected = Batch.of(register, arrivals, PipelineDriver.TARGET_DAYS, PipelineDriver.TIMELINESS_DAYS);

        // When
        try (PipelineDriver pipeline = new PipelineDriver(register, 2)) {
            arrivals.forEach(pipeline::pipe);

            // Then
            Map<Source, Outcome> actual = new HashMap<>();
            pipeline.counts()
                    .bySource()
                    .forEach((source, counts) -> actual.put(source, new Outcome(counts.received(), counts.rejected())));
            assertThat(actual).isEqualTo(outcomes(expected));
        }
    }

    private record Outcome(long received, long rejected) {}

    private static Map<Source, Outcome> outcomes(BatchResult batch) {
        Map<Source, Outcome> outcomes = new HashMap<>();
        batch.counts()
                .forEach((sender, streams) -> streams.forEach((stream, counts) ->
                        outcomes.put(new Source(sender, stream), new Outcome(counts.received(), counts.rejected()))));
        return outcomes;
    }
}
