package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

/** The laws without Kafka and so many times, and one about the greatest time behind a row. */
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.FIRST)
class PureCoreEqualsBatchTest extends EqualsBatchLaws {
    @Override
    SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed) {
        Random chance = new Random(seed);
        int partitions = 1 + chance.nextInt(5);
        Spread spread = chance.nextBoolean() ? Spread.byKey() : Spread.byChance(seed);
        return new PureCore(Samples.REGISTER, partitions, spread, seed).figuresOf(arrivals);
    }

    @Property
    void whenTheLatestThingsLeaveTheTimesOfTheOthersAreFound(@ForAll Sample sample) {
        // Given
        List<Arrival> sent = Departure.of(sample);

        // When
        SortedMap<String, Figure> figures = figures(sent, sample.seed());

        // Then
        assertThat(Differences.between(Batches.of(Samples.REGISTER, sent).figures(), figures))
                .isEmpty();
    }
}
