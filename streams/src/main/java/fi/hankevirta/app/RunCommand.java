package fi.hankevirta.app;

import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterException;
import fi.hankevirta.register.RegisterSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Kafka brokers (default: localhost:9092).")
    private @Nullable String bootstrap;

    @Option(names = "--http-host", paramLabel = "ADDRESS", description = "Address of HTTP (default: 127.0.0.1).")
    private @Nullable String httpHost;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Port of HTTP, 0 for any (default: 8080).")
    private @Nullable String httpPort;

    @Option(names = "--state-dir", paramLabel = "DIR", description = "Folder of local state.")
    private @Nullable String stateDir;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions that the topics have (default: 6).")
    private @Nullable String partitions;

    @Option(names = "--register", paramLabel = "DIR", description = "Folder of a register (default: the shipped one).")
    private @Nullable Path register;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Java properties file of settings; docs/settings.md lists them. Secrets belong here.")
    private @Nullable Path config;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Any other setting; may be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Override
    public Integer call() throws InterruptedException {
        try (Pipeline pipeline = Pipeline.start(register(), settings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "shutdown"));
            say("running; health and metrics on port " + pipeline.httpPort());
            pipeline.awaitEnd();
            return pipeline.isFailed() ? FAILED : 0;
        } catch (StartException | RegisterException e) {
            complain(e.getMessage());
            return NOT_STARTED;
        }
    }

    private Register register() {
        return register == null ? Register.shipped() : Register.load(RegisterSource.folder(register));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(fromFile());
        putIfGiven(settings, PipelineSettings.BOOTSTRAP, bootstrap);
        putIfGiven(settings, PipelineSettings.HTTP_HOST, httpHost);
        putIfGiven(settings, PipelineSettings.HTTP_PORT, httpPort);
        putIfGiven(settings, PipelineSettings.STATE_DIR, stateDir);
        putIfGiven(settings, PipelineSettings.PARTITIONS, partitions);
        settings.putAll(set);
        return settings;
    }

    private Map<String, String> fromFile() {
        if (config == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(config)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartException("can't read the settings in " + config + ": " + e.getMessage(), e);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static void putIfGiven(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
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
