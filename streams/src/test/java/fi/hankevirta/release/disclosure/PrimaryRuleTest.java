package fi.hankevirta.release.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too small to be published, at the borders that the specification sets. */
class PrimaryRuleTest {
    private final PrimaryRule rule = new PrimaryRule(5);

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void countsOfOneToFourAreHidden(long count, boolean hidden) {
        assertThat(rule.hidesCount(count)).isEqualTo(hidden);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0, 0, false",
        "4, 20, true",
        "5, 20, false",
        "15, 20, false",
        "16, 20, true",
        "0, 4, true",
        "4, 4, true",
        "0, 9, true",
        "9, 9, true",
        "0, 10, false",
        "10, 10, false",
        "5, 10, false",
        "12, 5, false"
    })
    void sharesThatTellOfFewAreHidden(long numerator, long denominator, boolean hidden) {
        assertThat(rule.hidesShare(numerator, denominator)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "9, true", "10, false"})
    void quantilesOfFewerThanTenAreHidden(long things, boolean hidden) {
        assertThat(rule.hidesQuantile(things)).isEqualTo(hidden);
    }

    @Test
    void theThresholdCanOnlyBeRaised() {
        assertThat(new PrimaryRule(8).hidesCount(7)).isTrue();
        assertThatThrownBy(() -> new PrimaryRule(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 is below 5");
    }
}
