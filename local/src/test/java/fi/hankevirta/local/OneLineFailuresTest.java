package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class OneLineFailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void anExpectedFailureIsItsMessageOnOneLine() {
        // When
        int code = execute(new CannotStartException("no room\n  here"), false);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("hankevirta: no room here");
    }

    @Test
    void anUnexpectedFailureIsNamedOnOneLine() {
        // When
        int code = execute(new IllegalStateException("oops"), false);

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("hankevirta: unexpected failure: java.lang.IllegalStateException: oops"
                        + " (--verbose tells where)");
    }

    @Test
    void whereAFailureCameFromIsToldWhenAsked() {
        // When
        execute(new IllegalStateException("oops"), true);

        // Then
        assertThat(err.toString())
                .startsWith("hankevirta: unexpected failure: java.lang.IllegalStateException: oops")
                .contains("\tat ")
                .doesNotContain("--verbose");
    }

    private int execute(RuntimeException failure, boolean verbose) {
        return new CommandLine(new Failing(failure))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(new OneLineFailures(() -> verbose))
                .execute();
    }

    @Command(name = "failing")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }
}
