package fi.hankevirta.local;

import fi.hankevirta.simulator.SimulationPlan;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code demo}: made-up regional systems report to a broker, and the national figures follow. */
@Command(
        name = "demo",
        description = "Let made-up regional systems report on this machine, and watch the national figures follow.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:--exit-when-done: everything was counted",
            "1:something was not counted; the last lines say what",
            "2:it could not start; the message says why",
            "130:Ctrl-C"
        })
final class DemoCommand implements Callable<Integer> {
    private static final long WATCHED_RATE = 5_000;

    @Mixin
    private final MachineOptions machine = new MachineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Events that the regional systems send (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Chooses one of the possible histories (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "-1",
            description = "Most events a second, 0 for as many as possible (default: 0 with --exit-when-done, else "
                    + WATCHED_RATE + ").")
    private long rate;

    @Option(
            names = "--wrong",
            paramLabel = "SHARE",
            defaultValue = "0.02",
            description = "Share of the events that break a rule, 0 to 1 (default: ${DEFAULT-VALUE}).")
    private double wrong;

    @Option(
            names = "--exit-when-done",
            description = "End when everything published has been counted, with the national figures as a table.")
    private boolean exitWhenDone;

    @Option(
            names = "--open",
            negatable = true,
            description =
                    "Open the dashboard in the desktop's browser, or do not (default: when this is a terminal of a "
                            + "desktop, without --exit-when-done).")
    private @Nullable Boolean open;

    @Override
    public Integer call() throws Exception {
        if (events < 0) {
            throw new ParameterException(spec.commandLine(), "--events must be 0 or more, not " + events);
        }
        if (!(wrong >= 0 && wrong <= 1)) {
            throw new ParameterException(spec.commandLine(), "--wrong must be 0 to 1, not " + wrong);
        }
        Headroom.check(Runtime.getRuntime().maxMemory());
        BrokerLogs.quieten();
        long perSecond = rate >= 0 ? rate : exitWhenDone ? 0 : WATCHED_RATE;
        SimulationPlan plan = SimulationPlan.of(seed, events).withWrongShare(wrong);
        try (Running running = Running.untilSignal()) {
            Demonstration demonstration = Demonstration.start(machine, running, plan, perSecond, this::say);
            if (isToOpen()) {
                demonstration.open();
            }
            return demonstration.run(exitWhenDone) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private boolean isToOpen() {
        boolean usual = !exitWhenDone
                && Terminal.ofProcess().isInteractive()
                && DesktopBrowser.ofProcess().isPresent();
        return open == null ? usual : open;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
