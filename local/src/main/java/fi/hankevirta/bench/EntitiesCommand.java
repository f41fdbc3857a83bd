package fi.hankevirta.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code bench entities}: what the number of entities costs. */
@Command(
        name = "entities",
        description = "Measure the pipeline while its state grows: throughput, memory, and restoring the state.",
        footer = {
            "",
            "Twenty million entities need some 8 GB of memory and 10 GB of disk; all takes five to ten minutes. "
                    + "docs/scale.md tells what the numbers mean."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was measured",
            "1:figures were wrong, or a process died or hung; the last lines say what",
            "2:it could not start; the message says why",
            "130:Ctrl-C"
        })
public final class EntitiesCommand implements Callable<Integer> {
    private static final long FEWEST = 1_000;
    private static final long MOST = 100_000_000;

    @Option(
            names = "--entities",
            paramLabel = "LIST",
            split = ",",
            defaultValue = "1000000,5000000,20000000",
            description = "Numbers of entities, 1000 to 100000000, measured in this order (default: ${DEFAULT-VALUE}).")
    private List<Long> entities = List.of();

    @Option(
            names = "--corrections",
            paramLabel = "N",
            defaultValue = "500000",
            description = "Corrections that each number is measured with, 1000 or more (default: ${DEFAULT-VALUE}).")
    private long corrections;

    @Option(
            names = "--recompute",
            paramLabel = "N",
            defaultValue = "2500000",
            description = "Most events that the batch recomputes (default: ${DEFAULT-VALUE}); of more, only the "
                    + "notifications received are compared with what was written.")
    private long recompute;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        entities.forEach(number -> report.require("--entities", number, FEWEST, MOST));
        report.require("--corrections", corrections, FEWEST, MOST);
        return report.session()
                .run(
                        (narration, running) ->
                                new EntitiesBench(entities, corrections, recompute, narration, running).run(),
                        made -> new EntitiesTable(made).lines());
    }
}
