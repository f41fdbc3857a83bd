package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EntitiesCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--entities=5000,999      | --entities must be 1000 to 100000000, not 999",
                "--entities=many          | Invalid value for option '--entities'",
                "--corrections=0          | --corrections must be 1000 to 100000000, not 0",
                "--json=/nowhere/b.json   | /nowhere/b.json can't be written",
            })
    void whatCannotBeMeantIsRefused(String argument, String message) {
        // Given
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new BenchCommand()).setErr(new PrintWriter(err));

        // When
        int code = command.execute("entities", argument);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }
}
