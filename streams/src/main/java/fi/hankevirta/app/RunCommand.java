package fi.hankevirta.app;

import fi.hankevirta.register.RegisterException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    private final Map<String, String> http = new HashMap<>();

    @Option(names = "--http-host", paramLabel = "ADDRESS", description = "Address of HTTP (default: 127.0.0.1).")
    void httpHost(String host) {
        http.put(PipelineSettings.HTTP_HOST, host);
    }

    @Option(names = "--http-port", paramLabel = "PORT", description = "Port of HTTP, 0 for any (default: 8080).")
    void httpPort(String port) {
        http.put(PipelineSettings.HTTP_PORT, port);
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Pipeline pipeline = Pipeline.start(options.register(), options.given(http))) {
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "shutdown"));
            say("running; health, metrics and the API on port " + pipeline.httpPort());
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
