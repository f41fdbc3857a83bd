package fi.hankevirta.app;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code serve}: the API and the dashboard alone, without a pipeline. */
@Command(
        name = "serve",
        description =
                "Serve the API and the dashboard alone: read the figures from a Kafka cluster and answer over HTTP.",
        footer = {
            "",
            "It needs the right to read published.* (as dashboard has), and with api.token.file or dashboard=live"
                    + " progress.* too (as thl has). Any number may run beside one another."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:it was stopped", "2:it could not start; the message says why and how to mend it"})
public final class ServeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Mixin
    private PipelineOptions options = new PipelineOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File with the token of the internal part (default: there is no internal part).")
    private @Nullable String tokenFile;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> chosen = new HashMap<>(http.chosen());
        if (tokenFile != null) {
            chosen.put(PipelineSettings.API_TOKEN_FILE, tokenFile);
        }
        PipelineSettings settings = PipelineSettings.of(options.given(chosen));
        Register register = options.register();
        Topics topics = new Topics(register, settings.topicPlan());
        FigurePages.Wanted set = settings.figurePages();
        // The API is what the command is for, whatever a pipeline with the same settings serves.
        FigurePages.Wanted wanted = new FigurePages.Wanted(true, set.token(), set.dashboard());
        ReaderCheck.check(settings, wanted.topics(topics));
        ReaderPages pages =
                new ReaderPages(FigurePages.start(register, topics, wanted, settings.client(), Optional.empty()));
        try (HttpServer server = HttpServer.start(settings.httpHost(), settings.httpPort(), pages)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            spec.commandLine().getOut().println("serving the API and the dashboard on port " + server.port());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await(); // Until the process is told to end.
        }
        return 0;
    }
}
