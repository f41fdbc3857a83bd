package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationPlanTest {
    private final SimulationPlan usual = SimulationPlan.of(1, 100);

    @Test
    void theUsualPlanCoversTheProgrammesYears() {
        assertThat(usual.from().getYear()).isEqualTo(2020);
        assertThat(usual.until()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(usual.wrongEvents()).isEqualTo(2);
    }

    @Test
    void aNegativeNumberOfEventsIsRefused() {
        assertThatThrownBy(() -> SimulationPlan.of(1, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("events must be 0 or more, not -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aShareThatIsNoShareIsRefused(double share) {
        assertThatThrownBy(() -> usual.withWrongShare(share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("wrongShare must be between 0 and 1");
    }

    @Test
    void sharesThatLeaveNothingToDisturbAreRefused() {
        assertThatThrownBy(() -> usual.withWrongShare(0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("together must be at most 0.9");
    }

    @Test
    void lessThanAYearIsRefused() {
        assertThatThrownBy(() -> usual.withSpan(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("until must be at least a year after from");
    }

    @Test
    void changingOneThingKeepsTheRest() {
        // When
        SimulationPlan changed = usual.withWrongShare(0.5).withSpan(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 1, 1));

        // Then
        assertThat(changed.withWrongShare(usual.wrongShare()).withSpan(usual.from(), usual.until()))
                .isEqualTo(usual);
    }
}
