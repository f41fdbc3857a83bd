package fi.hankevirta.bench;

import fi.hankevirta.bench.TakeoverReport.Pause;
import fi.hankevirta.bench.TakeoverReport.Together;
import fi.hankevirta.local.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured of several instances, as tables of text. */
final class TakeoverTable {
    private static final double MILLIS = 1_000;

    private final TakeoverReport report;

    TakeoverTable(TakeoverReport report) {
        this.report = report;
    }

    /** Returns its lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(report.machine().lines());
        lines.add(String.format(
                Locale.ROOT,
                "%s, a backlog of %,d events, %d partitions; all rows are equal to the recomputation",
                report.at(),
                report.events(),
                report.partitions()));
        lines.add("");
        lines.add("Instances that take in the backlog together, from their start");
        lines.addAll(together().lines());
        if (!report.pauses().isEmpty()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "Seconds from when an event should be sent to when a committed row holds it, at %,d a second",
                    report.perSecond()));
            lines.addAll(pauses().lines());
        }
        return lines;
    }

    private TextTable together() {
        TextTable table = new TextTable(1).add(List.of("instances", "seconds", "events/s"));
        for (Together run : report.catchUps()) {
            table.add(List.of(
                    Integer.toString(run.instances()),
                    number("%.1f", run.seconds()),
                    number("%,.0f", run.eventsPerSecond())));
        }
        return table;
    }

    private TextTable pauses() {
        TextTable table = new TextTable(1)
                .add(List.of(
                        "what happens",
                        "standbys",
                        "session",
                        "named",
                        "p50 before",
                        "max before",
                        "pause",
                        "late until",
                        "rebalances from",
                        "until"));
        for (Pause pause : report.pauses()) {
            table.add(List.of(
                    pause.deed(),
                    Integer.toString(pause.setup().standbys()),
                    number("%.1f", pause.setup().sessionMs() / MILLIS),
                    pause.setup().named() ? "yes" : "no",
                    number("%.2f", pause.usual() / MILLIS),
                    number("%.2f", pause.greatestBefore() / MILLIS),
                    number("%.2f", pause.pause()),
                    number("%.1f", pause.lateUntil()),
                    number("%.1f", pause.rebalancesFrom()),
                    number("%.1f", pause.rebalancesUntil())));
        }
        return table;
    }

    private static String number(String format, @Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, format, number);
    }
}
