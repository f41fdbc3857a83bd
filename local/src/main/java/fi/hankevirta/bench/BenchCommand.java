package fi.hankevirta.bench;

import fi.hankevirta.bench.data.DataSet;
import fi.hankevirta.local.DataFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code bench}: what the pipeline costs, beside what it could cost at least and would at most. */
@Command(
        name = "bench",
        subcommands = {EntitiesCommand.class, TakeoverCommand.class, DisclosureCommand.class},
        description = "Measure the pipeline beside a plain reader and a textbook topology, on this machine.",
        footer = {
            "",
            "Every contender runs in a process of its own, and what it computed is compared with an independent "
                    + "recomputation before any number is told. docs/performance.md tells what the numbers mean."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was measured",
            "1:figures were wrong, or a process died or hung; the last lines say what",
            "2:it could not start; the message says why",
            "130:Ctrl-C"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_A_SECOND = 100_000;
    private static final int LONGEST_IDLE = 600;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Events of the data set, 1000 or more (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--contenders",
            paramLabel = "LIST",
            split = ",",
            description = "Which to run, in this order (default: all): bytes, decode, textbook, hankevirta, "
                    + "hankevirta-STORE with another store than the default, either of these with other "
                    + "settings or flags of its JVM, as hankevirta+threads=1+-Xmn1g.")
    private List<String> contenders = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "R",
            defaultValue = "2",
            description = "How often each runs, in turn (default: ${DEFAULT-VALUE}); textbook runs once.")
    private int rounds;

    @Option(
            names = "--latency",
            paramLabel = "RATE",
            defaultValue = "5000",
            description = "Events a second at which latency is measured, 0 for not (default: ${DEFAULT-VALUE}).")
    private int latency;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long each is watched without work, 0 for not (default: ${DEFAULT-VALUE}).")
    private int idle;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        BenchPlan plan = plan();
        return report.session()
                .run(
                        (narration, running) -> new Bench(
                                        plan,
                                        narration,
                                        running,
                                        running.start(DataFolder::temporary).path())
                                .run(),
                        made -> new BenchTable(made).lines());
    }

    private BenchPlan plan() {
        report.require("--events", events, DataSet.FEWEST, Long.MAX_VALUE);
        report.require("--rounds", rounds, 1, MOST_ROUNDS);
        report.require("--latency", latency, 0, MOST_A_SECOND);
        report.require("--idle", idle, 0, LONGEST_IDLE);
        List<String> names = contenders.isEmpty() ? Contender.names() : contenders;
        List<Contender> chosen = report.named(
                "--contenders", () -> names.stream().map(Contender::of).toList());
        return new BenchPlan(events, chosen, rounds, latency, Duration.ofSeconds(idle));
    }
}
