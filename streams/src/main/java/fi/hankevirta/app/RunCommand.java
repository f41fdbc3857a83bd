package fi.hankevirta.app;

import fi.hankevirta.register.RegisterException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code run}: starts the pipeline against a cluster and stays until it is stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run the pipeline against a Kafka cluster whose topics exist (see `topics apply`).",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it was stopped",
            "1:it failed while running",
            "2:it could not start; the message says why and how to mend it"
        })
public final class RunCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final int NOT_STARTED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (Pipeline pipeline = Pipeline.start(options.register(), options.given(http.chosen()))) {
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "shutdown"));
            say("running; health, metrics, the API and the dashboard on port " + pipeline.httpPort());
            pipeline.awaitEnd();
            if (pipeline.refusal().isPresent()) {
                complain(pipeline.refusal().get());
                return NOT_STARTED;
            }
            return pipeline.isFailed() ? FAILED : 0;
        } catch (StartException | RegisterException e) {
            complain(e.getMessage());
            return NOT_STARTED;
        }
    }

    private void say(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
    }

    private void complain(@Nullable String text) {
        if (spec != null) {
            spec.commandLine().getErr().println("hankevirta run: " + text);
            spec.commandLine().getErr().flush();
        }
    }
}
