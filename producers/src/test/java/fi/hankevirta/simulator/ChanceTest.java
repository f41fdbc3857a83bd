package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Property
    void bothBoundsAreKept(@ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int least) {
        // Given
        Chance chance = new Chance(seed);

        // When
        int drawn = chance.between(least, least + 3);

        // Then
        assertThat(drawn).isBetween(least, least + 3);
        assertThat(chance.between(7L, 7L)).isEqualTo(7);
    }

    @Property
    void someOfTheChoicesAreDrawnEachOnce(@ForAll long seed, @ForAll @IntRange(max = 7) int number) {
        // Given
        List<String> choices = List.of("a", "b", "c", "d", "e");

        // When
        List<String> drawn = new Chance(seed).some(choices, number);

        // Then
        assertThat(drawn).hasSize(Math.min(5, number)).doesNotHaveDuplicates().isSubsetOf(choices);
    }

    @Test
    void waitingTimesHaveTheirMeanAndTheirLimit() {
        // Given
        Chance chance = new Chance(4);
        long sum = 0;
        int most = 0;

        // When
        for (int i = 0; i < 100_000; i++) {
            int days = chance.waiting(20, 90);
            sum += days;
            most = Math.max(most, days);
        }

        // Then
        assertThat(sum / 100_000.0).isBetween(18.5, 20.0);
        assertThat(most).isEqualTo(90);
    }

    @Test
    void certainAndImpossibleThingsAreSo() {
        // Given
        Chance chance = new Chance(5);

        // When / Then
        for (int i = 0; i < 1000; i++) {
            assertThat(chance.of(0)).isFalse();
            assertThat(chance.of(1)).isTrue();
        }
    }
}
