package fi.hankevirta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.intake.Decision.Refused;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is found and told, by reason, field and identifier, and no other with it. */
class RefusalTest {
    static Stream<Broken> broken() {
        return Stream.of(
                        BrokenRecords.all(),
                        BrokenMilestones.all(),
                        BrokenMeasurements.all(),
                        BrokenNotifications.all(),
                        BrokenReports.all())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsBrokenIsToldAndNothingElse(Broken broken) {
        Decision decision = Decided.about(broken.arrival(), broken.stream());

        assertThat(decision).isInstanceOf(Refused.class);
        assertThat(Decided.problems(decision)).containsExactlyElementsOf(broken.problems());
    }

    @Test
    void everyRuleIsBrokenBySomeCase() {
        Set<String> seen = broken().flatMap(broken -> broken.problems().stream())
                .map(problem -> problem.substring(problem.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(seen)
                .as("add a case to one of the Broken classes for each rule of Rule")
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::id).toList());
    }
}
