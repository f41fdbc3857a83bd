package fi.hankevirta.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code local}: an empty national system on this machine, which keeps its data across restarts. */
@Command(
        name = "local",
        description = "Run broker, topics and pipeline on this machine, and keep the data.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"1:the pipeline ended by itself", "2:it could not start; the message says why", "130:Ctrl-C"})
final class LocalCommand implements Callable<Integer> {
    @Mixin
    private final MachineOptions options = new MachineOptions();

    @Option(
            names = "--secure",
            description = "Ask everyone who they are: SASL/SCRAM-SHA-512 over TLS, with certificates and passwords made"
                    + " on the spot, and each principal allowed what docs/access.md grants it.")
    private boolean secure;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Headroom.check(Runtime.getRuntime().maxMemory());
        BrokerLogs.quieten();
        try (Running running = Running.untilSignal()) {
            Path chosen = options.data() == null ? defaultData(System.getenv()) : options.data();
            DataFolder folder = running.start(() -> DataFolder.claim(chosen));
            OneMachine machine = OneMachine.start(folder, options.strictPorts(), secure, running, this::say);
            if (secure) {
                say("secrets are in " + folder.secrets() + "; a client is given its own file, for example: publish"
                        + " --client-config " + folder.secrets().resolve("hankealue.lappi.properties") + " FILE");
                say("clients with a certificate reach Kafka at "
                        + machine.connections().broker().adminServers());
            }
            LiveView view = LiveView.start(machine, running, 0);
            do {
                if (!machine.pipeline().isLive()) {
                    throw new PipelineEndedException();
                }
                view.show(view.look());
            } while (view.awaitNext(view.interval()));
            return ExitCode.OK;
        }
    }

    /** Returns the folder that keeps the data when none is chosen, by the XDG base directory rules. */
    static Path defaultData(Map<String, String> environment) {
        String home = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = home.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(home);
        return base.resolve("hankevirta");
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
