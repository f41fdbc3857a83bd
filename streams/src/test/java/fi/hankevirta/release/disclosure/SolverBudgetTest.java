package fi.hankevirta.release.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SolverBudgetTest {
    @Test
    void manySmallProgramsAreAllowedAndFewLargeOnes() {
        SolverBudget small = new SolverBudget(8_000);
        SolverBudget large = new SolverBudget(8_000);

        for (int program = 0; program < 8; program++) {
            assertThat(small.allows(10)).isTrue();
        }

        assertThat(small.allows(10)).isFalse();
        assertThat(large.allows(20)).isTrue();
        assertThat(large.allows(1)).isFalse();
    }

    @Test
    void theLargestProgramsThatThereAreDoNotOverflowIt() {
        assertThat(new SolverBudget(2.5e13).allows(Integer.MAX_VALUE)).isFalse();
        assertThat(new SolverBudget(1e30).allows(Integer.MAX_VALUE)).isTrue();
    }
}
