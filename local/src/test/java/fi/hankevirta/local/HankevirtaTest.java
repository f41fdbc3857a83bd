package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HankevirtaTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine command =
            Hankevirta.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    private final Path temp;

    HankevirtaTest(@TempDir Path temp) {
        this.temp = temp;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpAndVersion(List<String> path) {
        assertThat(execute(path, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: " + String.join(" ", path(path)));
        assertThat(out.toString()).contains("--verbose", "--version");
        assertThat(execute(path, "--version")).isZero();
        assertThat(out.toString()).contains("hankevirta 0.").contains("Java ");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "topics", "topics apply --partitions many", "topics check --nonsense"})
    void aCommandThatCannotBeUnderstoodIsOneLineAndExitCode2(String line) {
        // When
        int code = command.execute(line.isEmpty() ? new String[0] : line.split(" "));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).matches("hankevirta: [^\\n]+ --help\\)\\R");
    }

    @Test
    void aRegisterThatCannotBeUsedIsOneLine() {
        // When
        int code = command.execute("topics", "check", "--register", temp.toString());

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).matches("hankevirta: [a-z0-9-]+\\.csv: is missing\\R");
    }

    @Test
    void clientSettingsThatCannotBeReadAreOneLine() {
        // When
        int code = command.execute(
                "topics", "check", "--client-config", temp.resolve("none").toString());

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).matches("hankevirta: the settings in [^\\n]+none can't be read [^\\n]+\\R");
    }

    @Test
    void aBootstrapAddressThatIsNoneIsOneLine() {
        // When
        int code = command.execute("topics", "check", "--bootstrap", "nonsense");

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).matches("hankevirta: the Kafka client does not start: [^\\n]+\\R");
    }

    static Stream<List<String>> commands() {
        return paths(Hankevirta.commandLine(), List.of());
    }

    private static Stream<List<String>> paths(CommandLine command, List<String> path) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(e -> paths(
                                e.getValue(),
                                Stream.concat(path.stream(), Stream.of(e.getKey()))
                                        .toList())));
    }

    private static List<String> path(List<String> path) {
        return Stream.concat(Stream.of("hankevirta"), path.stream()).toList();
    }

    private int execute(List<String> path, String option) {
        return command.execute(Stream.concat(path.stream(), Stream.of(option)).toArray(String[]::new));
    }
}
