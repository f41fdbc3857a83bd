package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command {@code export} says of options that can't be, before it asks a cluster anything. */
class ExportCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--format xml; xml is no format: give one of csv, csv-fi, json-stat, sotkanet",
                "--format csv --domain pilot; pilot is no domain: give one of pilots, avain, spro, structural,",
                "--format csv --release spro; spro is no release: give domain-period, such as spro-2021-Q3",
                "--format csv --release spro-2021-05; 2021-05 can't be released",
                "--format csv --release all-2021; all is no domain",
                "--format csv --figure spro.recieved; spro.recieved is no figure: give one of pilots.progress",
                "--format csv --figure spro.received,nothing; nothing is no figure",
                "--format csv --area Narnia; Narnia is no area: give FI, one of HYKS",
                "--format csv --period 2021-13; 2021-13 is no period: give YYYY-MM, YYYY-Qn, YYYY or ALL",
                "--format csv --period 2021-Q5; 2021-Q5 is no period",
                "--format csv --level country; --level",
                "--format csv --level unknown; UNKNOWN is no level: give HANKEALUE, YTA or FI",
                "--format csv --lang de; --lang",
                "--domain spro; --format",
            })
    void anOptionThatCannotBeIsOneLineThatSaysWhatCan(String options, String message) {
        // When
        int code = execute(options.split(" ", -1));

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(message).matches("hankevirta: [^\\n]+ --help\\)\\R");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void withoutABrokerNoFileIsWrittenAndTheLineSaysWhy(@TempDir Path folder) {
        // When
        int code = execute(
                "--format",
                "csv",
                "--bootstrap",
                "127.0.0.1:1",
                "--domain",
                "spro",
                "--out",
                folder.resolve("spro.csv").toString());

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .matches("hankevirta: the figures can't be read: [^\\n]+; "
                        + "is a broker running there, with its topics\\?\\R");
        assertThat(folder).isEmptyDirectory();
    }

    private int execute(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "export";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Hankevirta.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
