package fi.hankevirta.bench.disclosure;

import fi.hankevirta.bench.disclosure.DisclosureReport.Run;
import fi.hankevirta.bench.disclosure.DisclosureReport.Small;
import fi.hankevirta.local.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured of disclosure control, as text. */
public final class DisclosureTable {
    private final DisclosureReport report;

    /** Prepares it. */
    public DisclosureTable(DisclosureReport report) {
        this.report = report;
    }

    /** Returns its lines. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(report.at() + ", seed " + report.seed() + ", k = " + report.threshold());
        lines.add("");
        lines.add("22 areas in 5 YTA, 4 quarters in their year, 6 categories in their total");
        lines.addAll(runs().lines());
        Small small = report.small();
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "%d tables of %d cells: of %d no more was suppressed than has to be",
                small.tables(),
                small.cells(),
                small.best()));
        lines.addAll(new TextTable(1)
                .add(List.of("", "primary", "complementary", "hidden"))
                .add(row("suppressed", small.ours()))
                .add(row("least possible", small.least()))
                .lines());
        return lines;
    }

    private TextTable runs() {
        TextTable table = new TextTable(0)
                .add(List.of("round", "cells", "protect s", "audit s", "primary", "complementary", "hidden"));
        for (int index = 0; index < report.runs().size(); index++) {
            Run run = report.runs().get(index);
            table.add(List.of(
                    Integer.toString(index + 1),
                    number(run.cells()),
                    String.format(Locale.ROOT, "%.2f", run.protect()),
                    String.format(Locale.ROOT, "%.2f", run.audit()),
                    number(run.loss().primary()),
                    number(run.loss().complementary()),
                    number(run.loss().hidden())));
        }
        return table;
    }

    private static List<String> row(String name, Loss loss) {
        return List.of(name, number(loss.primary()), number(loss.complementary()), number(loss.hidden()));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
