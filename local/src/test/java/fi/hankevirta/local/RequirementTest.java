package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementTest {
    @Test
    void aRequirementIsNamedAmongOthers() {
        assertThat(Requirement.CONTAINERS.isRequired("clients, containers")).isTrue();
        assertThat(Requirement.CONTAINERS.isRequired("clients")).isFalse();
        assertThat(Requirement.CLIENTS.isRequired("")).isFalse();
        assertThat(Requirement.CLIENTS.isRequired(null)).isFalse();
    }

    @Test
    void testsWhoseRequirementIsMetRun() {
        assertThat(Requirement.CLIENTS.evaluate("some tests", Optional::empty).isDisabled())
                .isFalse();
    }

    @Test
    void testsWhoseRequirementIsMissingAreSkippedWithTheReason() {
        // Given
        assumeThat(System.getenv("HANKEVIRTA_REQUIRE")).isNull();

        // When
        var result = Requirement.CLIENTS.evaluate("some tests", () -> Optional.of("no kcat here"));

        // Then
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).get().asString().contains("SKIPPED: some tests: no kcat here", "=clients");
    }
}
