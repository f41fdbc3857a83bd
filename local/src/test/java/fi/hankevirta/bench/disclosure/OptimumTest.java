package fi.hankevirta.bench.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.release.disclosure.Axis;
import fi.hankevirta.release.disclosure.CrossTable;
import fi.hankevirta.release.disclosure.Disclosure;
import fi.hankevirta.release.disclosure.PrimaryRule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptimumTest {
    private static final PrimaryRule RULE = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);

    @Test
    void aSmallCountIsProtectedByTheCheapestOther() {
        // Given
        CrossTable table = new CrossTable(
                List.of(Axis.flat("Y", 3)), Map.of(List.of("Y0"), 3L, List.of("Y1"), 20L, List.of("Y2"), 4_000L));

        // When
        BitSet optimum = Optimum.of(table.disclosure(RULE));

        // Then
        assertThat(optimum.stream()).containsExactly(table.number("Y0"), table.number("Y1"));
    }

    @Test
    void whereNothingIsSmallNothingIsSuppressed() {
        CrossTable table = new CrossTable(List.of(Axis.flat("Y", 2)), Map.of(List.of("Y0"), 30L, List.of("Y1"), 20L));

        assertThat(Optimum.of(table.disclosure(RULE)).isEmpty()).isTrue();
    }

    @Test
    void aTableOfManyCellsIsRefused() {
        Disclosure large = CrossTable.random(new Random(1), List.of(Axis.flat("X", 6), Axis.flat("Y", 6)), 100)
                .disclosure(RULE);

        assertThatThrownBy(() -> Optimum.of(large))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("cells are too many to try every choice of");
    }
}
