package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Latency;
import fi.hankevirta.bench.BenchReport.Run;
import fi.hankevirta.local.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was measured, as tables of text: medians over the rounds, with the least and the greatest. */
final class BenchTable {
    private static final String NONE = "-";
    private static final String TEXTBOOK = "textbook";
    private static final double MIB = 1024.0 * 1024;

    private final BenchReport report;
    private final Map<String, Rates> rates = new LinkedHashMap<>();

    BenchTable(BenchReport report) {
        this.report = report;
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        report.runs()
                .forEach(run -> runs.computeIfAbsent(run.contender(), name -> new ArrayList<>())
                        .add(run));
        runs.forEach((name, all) -> rates.put(name, new Rates(all)));
    }

    /** Returns its lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(report.machine().lines());
        lines.add(String.format(
                Locale.ROOT,
                "%s, %,d events of %,d things, %.0f bytes each, seed %d; %d rounds; all %,d rows of every run are equal"
                        + " to the recomputation",
                report.at(),
                report.data().events(),
                report.data().entities(),
                (double) report.data().bytes() / report.data().events(),
                report.data().seed(),
                report.rounds(),
                report.data().rows()));
        add(lines, "Events a second (cold: first half, its start with it; warm: second half)", throughput());
        add(
                lines,
                "Events a CPU-second of the process (warm: without Java's compilers); CPU-seconds a million events",
                cpu());
        add(lines, "Memory, and bytes written to the broker's logs an event", space());
        add(lines, "Without work", idle());
        add(lines, "Milliseconds from when an event should be sent to when a committed row holds it", latency());
        return lines;
    }

    private static void add(List<String> lines, String title, TextTable table) {
        List<String> text = table.lines();
        if (text.size() > 1) {
            lines.add("");
            lines.add(title);
            lines.addAll(text);
        }
    }

    private TextTable throughput() {
        TextTable table = new TextTable(1)
                .add(List.of(
                        "contender",
                        "events",
                        "runs",
                        "seconds",
                        "cold",
                        "warm",
                        "least - greatest",
                        "decode = 1.00",
                        "textbook = 1.0"));
        rates.forEach((name, of) -> table.add(List.of(
                name,
                String.format(Locale.ROOT, "%,d", of.events()),
                Integer.toString(of.runs()),
                text(of.wall(), "%.1f"),
                text(of.cold(), "%,.0f"),
                text(of.warm(), "%,.0f"),
                range(of.warm()),
                ratio(of.warm(), Contender.YARDSTICK, Rates::warm, "%.2f"),
                ratio(of.warm(), TEXTBOOK, Rates::warm, "%.1f"))));
        return table;
    }

    private TextTable cpu() {
        TextTable table = new TextTable(1)
                .add(List.of(
                        "contender",
                        "cold",
                        "warm",
                        "least - greatest",
                        "decode = 1.00",
                        "textbook = 1.0",
                        "process",
                        "compilers",
                        "collector",
                        "broker"));
        rates.forEach((name, of) -> table.add(List.of(
                name,
                text(of.coldPerCpu(), "%,.0f"),
                text(of.warmPerCpu(), "%,.0f"),
                range(of.warmPerCpu()),
                ratio(of.warmPerCpu(), Contender.YARDSTICK, Rates::warmPerCpu, "%.2f"),
                ratio(of.warmPerCpu(), TEXTBOOK, Rates::warmPerCpu, "%.1f"),
                text(of.cpuPerMillion(Usage::cpu), "%.1f"),
                text(of.cpuPerMillion(Usage::compiler), "%.1f"),
                text(of.cpuPerMillion(Usage::collector), "%.1f"),
                text(of.cpuPerMillion(Usage::brokerCpu), "%.1f"))));
        return table;
    }

    private TextTable space() {
        TextTable table = new TextTable(1)
                .add(List.of("contender", "peak MiB", "heap MiB", "internal", "progress", "offsets", "transactions"));
        rates.forEach((name, of) -> table.add(List.of(
                name,
                mib(of.peakResident()),
                mib(of.heapUsed()),
                text(of.bytesPerEvent(Written::internal), "%.1f"),
                text(of.bytesPerEvent(Written::progress), "%.1f"),
                text(of.bytesPerEvent(Written::offsets), "%.1f"),
                text(of.bytesPerEvent(Written::transactions), "%.1f"))));
        return table;
    }

    private TextTable idle() {
        TextTable table = new TextTable(1)
                .add(List.of(
                        "contender",
                        "CPU %",
                        "broker CPU %",
                        "internal B/s",
                        "progress B/s",
                        "offsets B/s",
                        "transactions B/s"));
        rates.values().stream()
                .flatMap(of -> of.idle().stream())
                .forEach(run -> IdleText.of(run).ifPresent(table::add));
        return table;
    }

    private TextTable latency() {
        TextTable table = new TextTable(1)
                .add(List.of(
                        "contender", "events/s", "events", "p50", "p90", "p99", "p99.9", "max", "sent late by up to"));
        for (Latency of : report.latencies()) {
            table.add(List.of(
                    of.contender(),
                    String.format(Locale.ROOT, "%,d", of.perSecond()),
                    String.format(Locale.ROOT, "%,d", of.events()),
                    millis(of.p50()),
                    millis(of.p90()),
                    millis(of.p99()),
                    millis(of.p999()),
                    millis(of.max()),
                    millis(of.sentLate())));
        }
        return table;
    }

    private String ratio(Optional<Spread> own, String to, Function<Rates, Optional<Spread>> number, String format) {
        Optional<Spread> other = Optional.ofNullable(rates.get(to)).flatMap(number);
        return own.isEmpty() || other.isEmpty()
                ? NONE
                : String.format(
                        Locale.ROOT, format, own.get().median() / other.get().median());
    }

    private static String text(Optional<Spread> spread, String format) {
        return spread.map(of -> String.format(Locale.ROOT, format, of.median())).orElse(NONE);
    }

    private static String range(Optional<Spread> spread) {
        return spread.map(of -> String.format(Locale.ROOT, "%,.0f - %,.0f", of.least(), of.greatest()))
                .orElse(NONE);
    }

    private static String mib(Optional<Spread> bytes) {
        return bytes.map(of -> String.format(Locale.ROOT, "%,.0f", of.median() / MIB))
                .orElse(NONE);
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, "%,.0f", millis);
    }
}
