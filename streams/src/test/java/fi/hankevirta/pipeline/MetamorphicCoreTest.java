package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.FIRST)
class MetamorphicCoreTest extends MetamorphicLaws {
    @Override
    SortedMap<String, Figure> figures(List<Arrival> arrivals, long seed) {
        return PureCore.figures(Samples.REGISTER, arrivals, seed);
    }

    @Property
    void anyNumberOfPartitionsGivesTheSameRows(@ForAll Sample sample) {
        // Given
        SortedMap<String, Figure> ofOne = figuresOf(1, sample);

        // When
        List<SortedMap<String, Figure>> ofMore = List.of(figuresOf(2, sample), figuresOf(5, sample));

        // Then
        assertThat(ofMore)
                .allSatisfy(more -> assertThat(Differences.between(ofOne, more)).isEmpty());
    }

    private static SortedMap<String, Figure> figuresOf(int partitions, Sample sample) {
        return new PureCore(Samples.REGISTER, partitions, Spread.byKey(), sample.seed()).figuresOf(sample.events());
    }
}
