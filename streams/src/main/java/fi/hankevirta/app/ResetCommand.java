package fi.hankevirta.app;

import fi.hankevirta.topic.BoundedAdmin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code reset}: lets the next start compute everything anew from the events. */
@Command(
        name = "reset",
        description = "Drop all state and figures, so that the next start computes them anew from the events.",
        footer = {
            "",
            "All instances must be stopped. The ingress topics stay as they are. Rejections are told again, under the "
                    + "keys that they had. Until everything is taken in again, figures are missing or too small."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it is done, or told by --dry-run", "1:it was not confirmed", "2:it could not be done"})
public final class ResetCommand implements Callable<Integer> {
    private static final int NOT_CONFIRMED = 1;
    private static final String CONFIRMATION = "reset";

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Option(names = "--dry-run", description = "Tell what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PipelineSettings settings = options.settings();
        PrintWriter out = spec.commandLine().getOut();
        try (BoundedAdmin admin = BoundedAdmin.create(settings.client())) {
            Reset reset = new Reset(settings, options.topics(options.register()), admin.client());
            reset.plan().forEach(step -> out.println("- " + step));
            out.flush();
            if (dryRun) {
                return 0;
            }
            if (!yes && !isConfirmed(out)) {
                out.println("nothing was done");
                out.flush();
                return NOT_CONFIRMED;
            }
            reset.run(step -> {
                out.println(step);
                out.flush();
            });
            out.println("done: the next start computes everything anew; delete the state folders of other machines' "
                    + "instances too, or let them find out");
            out.flush();
            return 0;
        } catch (KafkaException e) {
            throw new StartException("the cluster does not let it be done: " + e.getMessage(), e);
        }
    }

    private static boolean isConfirmed(PrintWriter out) throws IOException {
        out.print("Type " + CONFIRMATION + " to do it: ");
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return CONFIRMATION.equals(answer);
    }
}
