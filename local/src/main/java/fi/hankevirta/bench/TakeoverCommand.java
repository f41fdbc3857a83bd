package fi.hankevirta.bench;

import fi.hankevirta.bench.data.DataSet;
import fi.hankevirta.local.DataFolder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code bench takeover}: what a reader notices when one of several instances comes, goes or is killed. */
@Command(
        name = "takeover",
        description = "Measure several instances on this machine: how they catch up, and how long figures stand still "
                + "when one joins, is stopped, restarted or killed.",
        footer = {
            "",
            "Every instance runs in a process of its own, and after each measurement the rows are compared with an "
                    + "independent recomputation. docs/scale.md tells what the numbers mean."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was measured",
            "1:figures were wrong, or a process died or hung; the last lines say what",
            "2:it could not start; the message says why",
            "130:Ctrl-C"
        })
final class TakeoverCommand implements Callable<Integer> {
    private static final int MOST_A_SECOND = 100_000;
    private static final int MOST_INSTANCES = 12;
    private static final int MOST_PARTITIONS = 100;
    private static final int MOST_ROUNDS = 100;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "200000",
            description = "Events of the backlog, 1000 or more (default: ${DEFAULT-VALUE}).")
    private long events;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "1000",
            description = "Events a second while something happens to the instances, 0 for nothing to happen "
                    + "(default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--instances",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "1,2,4",
            description = "How many take in the backlog together, one after another (default: ${DEFAULT-VALUE}).")
    private List<Integer> instances = List.of();

    @Option(
            names = "--contender",
            paramLabel = "NAME",
            defaultValue = "hankevirta",
            description = "What each instance is (default: ${DEFAULT-VALUE}), with other settings or flags of its JVM "
                    + "as hankevirta+threads=1+-Xmn1g.")
    private String contender = "";

    @Option(
            names = "--scenarios",
            paramLabel = "LIST",
            split = ",",
            description = "What happens to two instances (default: all): usual, standby, short (a session of half a "
                    + "second), short-standby, named-standby (they have an instance.id), named.")
    private List<String> scenarios = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "R",
            defaultValue = "1",
            description = "How often all of it happens, in turn (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--partitions",
            paramLabel = "P",
            defaultValue = "12",
            description = "Partitions of every topic; more instances than these have nothing to do "
                    + "(default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        TakeoverPlan plan = plan();
        return report.session()
                .run(
                        (narration, running) -> new Takeover(
                                        plan,
                                        narration,
                                        running,
                                        running.start(DataFolder::temporary).path())
                                .run(),
                        made -> new TakeoverTable(made).lines());
    }

    private TakeoverPlan plan() {
        report.require("--events", events, DataSet.FEWEST, Long.MAX_VALUE);
        report.require("--rate", rate, 0, MOST_A_SECOND);
        instances.forEach(count -> report.require("--instances", count, 1, MOST_INSTANCES));
        report.require("--partitions", partitions, 1, MOST_PARTITIONS);
        report.require("--rounds", rounds, 1, MOST_ROUNDS);
        Contender pipeline = report.named("--contender", () -> Contender.pipeline(contender));
        List<Scenario> chosen = report.named(
                "--scenarios",
                () -> scenarios.isEmpty()
                        ? Scenario.all()
                        : scenarios.stream().map(Scenario::of).toList());
        return new TakeoverPlan(events, rate, instances, pipeline, partitions, chosen, rounds);
    }
}
