package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What everything rests on, at whatever depth: the figures are the batch's, a function of the multiset of events. */
@Domain(Samples.class)
abstract class EqualsBatchLaws {
    /** Returns the figures of records that come in this order. */
    abstract SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed);

    @Property
    void anyOrderDuplicationPlacementAndBatchingGiveTheFiguresOfTheBatch(@ForAll Sample sample) {
        // Given
        List<Arrival> sent = RandomEvents.shuffledWithDuplicates(sample.events(), sample.seed());

        // When
        SortedMap<String, Figure> figures = figures(sent, sample.seed());

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
        SortedMap<String, Figure> figures = figures(sent, sample.seed());

        // Then
        assertThat(Differences.between(
                        Batches.ofThings(Batches.of(Samples.REGISTER, alternation.greatest())
                                .figures()),
                        Batches.ofThings(figures)))
                .isEmpty();
    }
}
