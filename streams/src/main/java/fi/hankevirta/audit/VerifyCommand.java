package fi.hankevirta.audit;

import fi.hankevirta.app.PipelineOptions;
import fi.hankevirta.app.StartException;
import fi.hankevirta.audit.Verification.Outcome;
import fi.hankevirta.batch.InterruptedRecomputationException;
import fi.hankevirta.figure.Figure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code verify}: the operator's proof that the live figures are those of the events. */
@Command(
        name = "verify",
        description = "Recompute every live figure from the events, by a program of its own, and tell what differs.",
        footer = {
            "",
            "It reads the ingress topics and the progress topics of a running system and writes to neither. It needs "
                    + "memory for the figures and disk for the events that count. Settings that figures depend on "
                    + "must be those of the pipeline: give it the same --config."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row is equal",
            "1:rows differ; they are told",
            "2:it could not be told; the message says why",
            "130:Ctrl-C"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int DIFFERENT = 1;
    private static final int UNTOLD = 2;
    private static final int STOPPED = 130;

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT5M",
            description = "How long to go on comparing while events come in, in ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofMinutes(5);

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Where the events that count are kept meanwhile, in a folder that only you can read and that "
                    + "is deleted at the end (default: ${DEFAULT-VALUE}).")
    private Path scratch = Path.of("");

    @Option(
            names = "--shown",
            paramLabel = "N",
            defaultValue = "50",
            description = "Most rows to tell of those that differ (default: ${DEFAULT-VALUE}).")
    private int shown;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        InterruptOnExit exit = new InterruptOnExit(); // The scratch folder holds client-level events: it goes always.
        try (Verification verification = new Verification(options, scratch, this::note)) {
            return tell(verification.run(patience));
        } catch (InterruptedException | InterruptException | InterruptedRecomputationException e) {
            return STOPPED;
        } catch (KafkaException e) {
            throw new StartException("the topics can't be read: " + e.getMessage(), e);
        } finally {
            exit.done();
        }
    }

    private int tell(Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (outcome.gone() > 0) {
            note("the ingress topics no longer hold " + outcome.gone() + " older records: figures that they are "
                    + "behind can't be recomputed and differ");
        }
        if (outcome.differences().isEmpty()) {
            out.printf(
                    Locale.ROOT,
                    "all %,d rows are equal to the recomputation from %,d records%n",
                    outcome.equal(),
                    outcome.records());
            return 0;
        }
        if (outcome.behind() > 0) {
            note("the pipeline is " + outcome.behind() + " records behind and does not move: is it running?");
            return UNTOLD;
        }
        outcome.differences().stream().limit(shown).forEach(difference -> {
            out.println(difference.key());
            out.println("    live        " + text(difference.live()));
            out.println("    recomputed  " + text(difference.recomputed()));
        });
        out.printf(
                Locale.ROOT,
                "rows that differ: %,d; rows that are equal: %,d; records: %,d%n",
                outcome.differences().size(),
                outcome.equal(),
                outcome.records());
        if (!outcome.settled()) {
            note("events kept coming: some of these rows may only have been changing; ask again at a quieter time or "
                    + "with a longer --wait");
        }
        return DIFFERENT;
    }

    private static String text(@Nullable Figure row) {
        return row == null
                ? "none"
                : row.getNumerator() + "/" + row.getDenominator() + " = " + row.getValue() + " " + row.getStatus()
                        + ", " + row.getContributingAreas() + " of " + row.getExpectedAreas()
                        + " areas, recorded until "
                        + row.getLastRecordedAt();
    }

    private void note(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
