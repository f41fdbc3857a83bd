package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DisclosureCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--rounds=0              | --rounds must be 1 to 100, not 0",
                "--tables=10001          | --tables must be 1 to 10000, not 10001",
                "--seed=many             | Invalid value for option '--seed'",
                "--json=/nowhere/b.json  | /nowhere/b.json can't be written",
            })
    void whatCannotBeMeantIsRefused(String argument, String message) {
        // Given
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new BenchCommand()).setErr(new PrintWriter(err));

        // When
        int code = command.execute("disclosure", argument);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }
}
