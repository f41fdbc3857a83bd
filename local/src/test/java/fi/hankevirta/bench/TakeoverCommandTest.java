package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TakeoverCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--events=999           | --events must be 1000 or more, not 999",
                "--rate=-1              | --rate must be 0 to 100000, not -1",
                "--instances=2,0        | --instances must be 1 to 12, not 0",
                "--instances=two        | Invalid value for option '--instances'",
                "--rounds=0             | --rounds must be 1 to 100, not 0",
                "--contender=decode     | --contender: decode is no pipeline",
                "--contender=paper      | there is no contender paper",
                "--scenarios=storm      | there is no \"storm\"; there are usual, standby, short,",
                "--json=/nowhere/b.json | /nowhere/b.json can't be written",
                "--nonsense             | Unknown option",
            })
    void whatCannotBeMeantIsRefused(String argument, String message) {
        // Given
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new BenchCommand()).setErr(new PrintWriter(err));

        // When
        int code = command.execute("takeover", argument);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message);
    }
}
