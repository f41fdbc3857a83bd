package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.Batch;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.register.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
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
        List<Arrival> sent = RandomEvents.shuffledWithDuplicates(arrivals, seed);
        SortedMap<String, Figure> expected = batch(sent).figures();

        // When
        try (PipelineDriver pipeline = new PipelineDriver(register, partitions)) {
            Random pauses = new Random(seed);
            for (Arrival arrival : sent) {
                pipeline.pipe(arrival);
                if (pauses.nextInt(25) == 0) {
                    pipeline.tick();
                }
            }

            // Then
            assertThat(Differences.between(expected, pipeline.figures())).isEmpty();
        }
        assertThat(Differences.between(ofThings(batch(arrivals)), ofThings(batch(sent))))
                .as("what repetitions change, beside the count of records")
                .isEmpty();
    }

    @Property(tries = 8)
    void everyRecordIsAppliedSupersededOrRejectedAndNoneIsLost(@ForAll long seed) {
        // Given
        List<Arrival> arrivals = new RandomEvents(register, seed).arrivals(EVENTS);
        BatchResult expected = batch(arrivals);

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

    private BatchResult batch(List<Arrival> arrivals) {
        return Batch.of(register, arrivals, PipelineDriver.TARGET_DAYS, PipelineDriver.TIMELINESS_DAYS);
    }

    /** The figures that count things, which a repetition is none of. */
    private static SortedMap<String, Figure> ofThings(BatchResult batch) {
        SortedMap<String, Figure> figures = new TreeMap<>(batch.figures());
        figures.keySet().removeIf(key -> key.startsWith("reporting.rejected|"));
        return figures;
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
