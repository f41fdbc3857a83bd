package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.intake.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sender that reads a rule's identifier in a rejection finds it in docs/rules.md. */
class RulesDocumentationTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "rules.md");

    @Test
    void everyRuleStandsInTheTableOnceWithItsReason() throws IOException {
        List<String> documented =
                rows().stream().map(cells -> cells[1] + " " + cells[2]).toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> "`" + rule.id() + "` " + rule.reason())
                        .toList());
    }

    @Test
    void everyRuleSaysWhatItMeansAndHowToMendIt() throws IOException {
        assertThat(rows()).allSatisfy(cells -> {
            assertThat(cells).hasSize(5);
            assertThat(cells[3]).endsWith(".");
            assertThat(cells[4]).endsWith(".");
        });
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .map(cells -> Arrays.copyOf(cells, cells.length - 1)) // Nothing is after the last bar.
                .toList();
    }
}
