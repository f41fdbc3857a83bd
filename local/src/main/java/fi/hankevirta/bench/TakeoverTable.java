package fi.hankevirta.bench;

import fi.hankevirta.bench.TakeoverReport.Pause;
import fi.hankevirta.bench.TakeoverReport.Together;
import fi.hankevirta.local.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What was measured of several instances, as tables of text: medians over the rounds, and the pauses' extremes. */
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
                "%s, %s, a backlog of %,d events, %d partitions; all rows are equal to the recomputation",
                report.at(),
                report.contender(),
                report.events(),
                report.partitions()));
        lines.add("");
        lines.add("Instances that take in the backlog together, from their start");
        lines.addAll(together().lines());
        if (!report.pauses().isEmpty()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "Seconds from when an event should be sent to when a committed row holds it, at %,d a second; "
                            + "medians of %d rounds",
                    report.perSecond(),
                    report.rounds()));
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
                        "least",
                        "greatest",
                        "late until",
                        "rebalances from",
                        "until"));
        Map<List<String>, List<Pause>> rounds = new LinkedHashMap<>();
        report.pauses()
                .forEach(pause -> rounds.computeIfAbsent(what(pause), nothing -> new ArrayList<>())
                        .add(pause));
        rounds.forEach((what, of) -> table.add(row(what, of)));
        return table;
    }

    private static List<String> what(Pause pause) {
        return List.of(
                pause.deed(),
                Integer.toString(pause.setup().standbys()),
                number("%.1f", pause.setup().sessionMs() / MILLIS),
                pause.setup().named() ? "yes" : "no");
    }

    private static List<String> row(List<String> what, List<Pause> rounds) {
        List<String> row = new ArrayList<>(what);
        row.add(median("%.2f", rounds, pause -> pause.usual() / MILLIS));
        row.add(median("%.2f", rounds, pause -> pause.greatestBefore() / MILLIS));
        row.add(text("%.2f", rounds, Pause::pause, Spread::median));
        row.add(text("%.2f", rounds, Pause::pause, Spread::least));
        row.add(text("%.2f", rounds, Pause::pause, Spread::greatest));
        row.add(median("%.1f", rounds, Pause::lateUntil));
        row.add(median("%.1f", rounds, Pause::rebalancesFrom));
        row.add(median("%.1f", rounds, Pause::rebalancesUntil));
        return row;
    }

    private static String median(String format, List<Pause> rounds, Function<Pause, @Nullable Double> number) {
        return text(format, rounds, number, Spread::median);
    }

    /** Returns a number of the rounds that have one. */
    private static String text(
            String format,
            List<Pause> rounds,
            Function<Pause, @Nullable Double> number,
            ToDoubleFunction<Spread> which) {
        List<Double> numbers =
                rounds.stream().map(number).filter(Objects::nonNull).toList();
        return Spread.of(numbers)
                .map(spread -> number(format, which.applyAsDouble(spread)))
                .orElse("-");
    }

    private static String number(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
