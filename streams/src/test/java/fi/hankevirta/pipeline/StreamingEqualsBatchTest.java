package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** The same laws in the whole topology, and that no record is lost. */
@PropertyDefaults(tries = 10, edgeCases = EdgeCasesMode.FIRST)
class StreamingEqualsBatchTest extends EqualsBatchLaws {
    @Override
    SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed) {
        return PipelineDriver.figures(Samples.REGISTER, arrivals, seed);
    }

    @Property
    void everyRecordIsAppliedSupersededOrRejectedAndNoneIsLost(@ForAll Sample sample) {
        // Given
        BatchResult expected = Batches.of(Samples.REGISTER, sample.events());

        // When
        try (PipelineDriver pipeline = new PipelineDriver(Samples.REGISTER, 2)) {
            sample.events().forEach(pipeline::pipe);

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
