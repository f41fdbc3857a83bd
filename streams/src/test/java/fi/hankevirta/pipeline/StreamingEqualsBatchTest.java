package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** The property that everything rests on: for any events in any order, the pipeline's figures are the batch's. */
@Domain(Samples.class)
@PropertyDefaults(tries = 8, edgeCases = EdgeCasesMode.FIRST)
class StreamingEqualsBatchTest {
    @Property(tries = 10)
    void anyOrderAnyDuplicationAndAnyPlacementGiveTheFiguresOfTheBatch(@ForAll Sample sample) {
        // Given
        List<Arrival> sent = RandomEvents.shuffledWithDuplicates(sample.events(), sample.seed());

        // When
        SortedMap<String, Figure> figures = PipelineDriver.figures(Samples.REGISTER, sent, sample.seed());

        // Then
        assertThat(Differences.between(Batches.of(Samples.REGISTER, sent).figures(), figures))
                .isEmpty();
        assertThat(Differences.between(
                        Batches.ofThings(
                                Batches.of(Samples.REGISTER, sample.events()).figures()),
                        Batches.ofThings(figures)))
                .as("what repetitions change, beside the count of records")
                .isEmpty();
    }

    @Property
    void ofRetractionsAndUnRetractionsOnlyTheGreatestRevisionCounts(@ForAll Sample sample) {
        // Given
        Alternation alternation = Alternation.of(sample);
        List<Arrival> sent = new ArrayList<>(alternation.revisions());
        Collections.shuffle(sent, new Random(sample.seed()));

        // When
        SortedMap<String, Figure> figures = PipelineDriver.figures(Samples.REGISTER, sent, sample.seed());

        // Then
        assertThat(Differences.between(
                        Batches.ofThings(Batches.of(Samples.REGISTER, alternation.greatest())
                                .figures()),
                        Batches.ofThings(figures)))
                .isEmpty();
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
