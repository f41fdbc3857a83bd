package fi.hankevirta.bench;

import fi.hankevirta.bench.disclosure.DisclosureBench;
import fi.hankevirta.bench.disclosure.DisclosureBench.UnsafeException;
import fi.hankevirta.bench.disclosure.DisclosureReport;
import fi.hankevirta.bench.disclosure.DisclosureTable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code bench disclosure}: what disclosure control costs, and what it hides needlessly. */
@Command(
        name = "disclosure",
        description = "Measure disclosure control: its time on a table as large as a year's release, and what it "
                + "suppresses of small tables beside the least that has to be.",
        footer = {"", "docs/decisions/0010-disclosure.md tells how it works and what the numbers mean."},
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything was measured",
            "1:the audit found something unsafe",
            "2:it could not start; the message says why",
            "130:Ctrl-C"
        })
final class DisclosureCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_TABLES = 10_000;

    @Option(
            names = "--rounds",
            paramLabel = "R",
            defaultValue = "5",
            description = "How often the large table is protected, the first time without anything compiled "
                    + "(default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--tables",
            paramLabel = "N",
            defaultValue = "50",
            description = "Small tables of which every choice is tried (default: ${DEFAULT-VALUE}).")
    private int tables;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "What the tables are made up by (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Override
    public Integer call() throws IOException {
        report.require("--rounds", rounds, 1, MOST_ROUNDS);
        report.require("--tables", tables, 1, MOST_TABLES);
        return report.session()
                .run((narration, running) -> measure(narration), made -> new DisclosureTable(made).lines());
    }

    private DisclosureReport measure(Narration narration) {
        try {
            return new DisclosureBench(seed, rounds, tables, narration::tell).run();
        } catch (UnsafeException e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), List.of(), e);
        }
    }
}
