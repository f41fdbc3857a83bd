package fi.hankevirta.releasing;

import fi.hankevirta.app.PipelineOptions;
import fi.hankevirta.app.StartException;
import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.release.ReleasePeriod;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code release}: the release officer's request, and what became of it. */
@Command(
        name = "release",
        description = "Publish the figures of a domain and period, with what could tell of a person suppressed.",
        footer = {
            "",
            "The running pipeline does it: this writes a request to control.releases.v1 and waits for the report. "
                    + "It needs the rights of the release officer. Asked again, it makes the next revision, or says "
                    + "why that is held."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it was done, or would be (--dry-run)",
            "1:it is held, and nothing was published; the report says why",
            "2:it was refused, or no answer came; the message says why",
            "130:Ctrl-C; the request stands"
        })
public final class ReleaseCommand implements Callable<Integer> {
    private static final int HELD = 1;
    private static final int UNDONE = 2;
    private static final int STOPPED = 130;
    private static final Duration EACH = Duration.ofSeconds(10);

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Option(
            names = "--domain",
            required = true,
            paramLabel = "DOMAIN",
            description = "pilots, avain, spro, structural or reporting.")
    private String domain = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD",
            description = "A quarter (2021-Q3), a year (2021) or ALL.")
    private String period = "";

    @Option(names = "--dry-run", description = "Tell what would be suppressed and why, and publish nothing.")
    private boolean dryRun;

    @Option(
            names = "--suppress-changed",
            description = "Suppress rows that were published and changed by less than the threshold, and what else "
                    + "must be so that they stay unknown, where the revision would be held for them.")
    private boolean suppressChanged;

    @Option(names = "--withdraw", description = "Take a release back: its rows are replaced by ones without numbers.")
    private boolean withdraw;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who asks, for the list of releases; it is not published (default: ${DEFAULT-VALUE}).")
    private String by = "";

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "PT10M",
            description = "How long to wait for the report, in ISO 8601 (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofMinutes(10);

    @Option(
            names = "--shown",
            paramLabel = "N",
            defaultValue = "50",
            description = "Most rows to name of each kind (default: ${DEFAULT-VALUE}).")
    private int shown;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private Duration told = Duration.ZERO;

    @Override
    public Integer call() {
        ReleaseRequest request = request();
        ReleaseClient client = new ReleaseClient(options.topics(options.register()), options.client());
        try {
            Optional<ReleaseReport> report = client.ask(request, patience, this::waiting);
            return report.map(this::tell).orElseGet(() -> unanswered(request));
        } catch (InterruptedException | InterruptException e) {
            return STOPPED;
        } catch (KafkaException | SpoiltTopicException e) {
            throw new StartException("the release can't be asked for: " + e.getMessage(), e);
        }
    }

    private ReleaseRequest request() {
        if (withdraw && suppressChanged) {
            throw new ParameterException(
                    spec.commandLine(), "--withdraw takes every number back: give it without --suppress-changed");
        }
        try {
            return ReleaseRequest.newBuilder()
                    .setRequestId(UUID.randomUUID().toString())
                    .setAction(withdraw ? ReleaseAction.WITHDRAW : ReleaseAction.RELEASE)
                    .setDomain(Wanted.domain(domain).code())
                    .setPeriod(ReleasePeriod.parse(period).text())
                    .setDryRun(dryRun)
                    .setSuppressChanged(suppressChanged)
                    .setRequestedBy(by)
                    .setRequestedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int tell(ReleaseReport report) {
        new ReportText(spec.commandLine().getOut(), shown).tell(report);
        if (report.getOutcome() == ReleaseOutcome.HELD) {
            return HELD;
        }
        return report.getOutcome() == ReleaseOutcome.REFUSED ? UNDONE : 0;
    }

    private int unanswered(ReleaseRequest request) {
        note("no answer to the request " + request.getRequestId() + " came within " + patience.toSeconds()
                + " s: is the pipeline running? The request stands, and `releases` will tell what became of it");
        return UNDONE;
    }

    private void waiting(Duration waited) {
        if (waited.minus(told).compareTo(EACH) >= 0) {
            told = waited;
            note("waiting for the pipeline, " + waited.toSeconds() + " s so far");
        }
    }

    private void note(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
