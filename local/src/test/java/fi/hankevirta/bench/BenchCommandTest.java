package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--events=999             | --events must be 1000 or more, not 999",
                "--rounds=0               | --rounds must be 1 to 100, not 0",
                "--latency=-1             | --latency must be 0 to 100000, not -1",
                "--idle=601               | --idle must be 0 to 600, not 601",
                "--contenders=decode,java | --contenders: there is no contender java: choose among",
                "--json=/nowhere/b.json   | /nowhere/b.json can't be written",
                "--nonsense               | Unknown option",
            })
    void whatCannotBeMeantIsRefused(String argument, String message) {
        // Given
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new BenchCommand()).setErr(new PrintWriter(err));

        // When
        int code = command.execute(argument);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }
}
