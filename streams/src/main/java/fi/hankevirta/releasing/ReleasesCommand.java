package fi.hankevirta.releasing;

import fi.hankevirta.app.PipelineOptions;
import fi.hankevirta.app.StartException;
import fi.hankevirta.control.ReleaseReport;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code releases}: what was released, who asked for it, when, and from which offsets. */
@Command(
        name = "releases",
        description = "List every request for a release: when, of what, what became of it, who asked, from what.",
        footer = {"", "It needs the right to read control.release-reports.v1, which the release officer has."},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:they were listed", "2:they can't be read; the message says why", "130:Ctrl-C"})
public final class ReleasesCommand implements Callable<Integer> {
    private static final int STOPPED = 130;

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            List<ReleaseReport> reports =
                    new ReleaseClient(options.topics(options.register()), options.client()).reports();
            ReportText text = new ReportText(spec.commandLine().getOut(), 0);
            reports.forEach(text::line);
            if (reports.isEmpty()) {
                spec.commandLine().getErr().println("nothing was asked for yet");
            }
            return 0;
        } catch (InterruptException e) {
            return STOPPED;
        } catch (KafkaException | SpoiltTopicException e) {
            throw new StartException("the reports can't be read: " + e.getMessage(), e);
        }
    }
}
