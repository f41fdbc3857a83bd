package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever follows the runbook at night must not learn then that a command is written otherwise. */
class RunbookCommandsTest {
    private static final Path RUNBOOK = Path.of("../docs/runbook.md");
    private static final Pattern COMMAND = Pattern.compile("\\./hankevirta ([^`|\\n]+)");

    @Test
    void everyCommandOfOursCanBeUnderstood() throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(RUNBOOK))
                .results()
                .map(found -> found.group(1).strip())
                .toList();

        assertThat(commands).hasSizeGreaterThan(10);
        assertThat(commands)
                .allSatisfy(
                        command -> assertThatCode(() -> Hankevirta.commandLine().parseArgs(command.split(" ")))
                                .as(command)
                                .doesNotThrowAnyException());
    }
}
