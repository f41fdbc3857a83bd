package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;

/** What everything rests on, without Kafka and so many times: the figures are a function of the multiset of events. */
@Domain(Samples.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.FIRST)
class PureCoreEqualsBatchTest {
    @Property
    void anyOrderDuplicationPartitioningAndBatchingGiveTheFiguresOfTheBatch(@ForAll Sample sample) {
        // Given
        List<Arrival> sent = RandomEvents.shuffledWithDuplicates(sample.events(), sample.seed());
        Random chance = new Random(sample.seed());
        int partitions = 1 + chance.nextInt(5);
        Spread spread = chance.nextBoolean() ? Spread.byKey() : Spread.byChance(sample.seed());

        // When
        SortedMap<String, Figure> figures =
                new PureCore(Samples.REGISTER, partitions, spread, sample.seed()).figuresOf(sent);

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
        SortedMap<String, Figure> figures = PureCore.figures(Samples.REGISTER, sent, sample.seed());

        // Then
        assertThat(Differences.between(
                        Batches.ofThings(Batches.of(Samples.REGISTER, alternation.greatest())
                                .figures()),
                        Batches.ofThings(figures)))
                .isEmpty();
    }

    @Property
    void whenTheLatestThingsLeaveTheTimesOfTheOthersAreFound(@ForAll Sample sample) {
        // Given
        List<Arrival> sent = Departure.of(sample);

        // When
        SortedMap<String, Figure> figures = PureCore.figures(Samples.REGISTER, sent, sample.seed());

        // Then
        assertThat(Differences.between(Batches.of(Samples.REGISTER, sent).figures(), figures))
                .isEmpty();
    }
}
