package fi.hankevirta.bench;

import fi.hankevirta.bench.EntitiesReport.Size;
import fi.hankevirta.local.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured of numbers of entities, as text (docs/scale.md tells what the columns mean). */
final class EntitiesTable {
    private static final String NONE = "-";
    private static final double MIB = 1024.0 * 1024;
    private static final double MILLION = 1e6;

    private final EntitiesReport report;

    EntitiesTable(EntitiesReport report) {
        this.report = report;
    }

    /** Returns its lines. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(report.machine().lines());
        lines.add(String.format(
                Locale.ROOT,
                "%s, seed %d, an event an entity and %,d corrections",
                report.at(),
                report.seed(),
                report.corrections()));
        report.sizes().forEach(size -> lines.add(right(size)));
        lines.add("");
        lines.add("Events a second (cold: first half, its start with it; warm: second half)");
        lines.addAll(throughput().lines());
        lines.add("");
        lines.add("Memory with all entities, and another instance that takes over with none of it");
        lines.addAll(state().lines());
        return lines;
    }

    private static String right(Size size) {
        return String.format(
                Locale.ROOT,
                size.allRows()
                        ? "%,d entities: all %,d rows are equal to the recomputation"
                        : "%,d entities: %,d rows of notifications received, by area and month, are right",
                size.entities(),
                size.rows());
    }

    private TextTable throughput() {
        TextTable table = new TextTable(0)
                .add(List.of(
                        "entities",
                        "seconds",
                        "cold",
                        "warm",
                        "corrections",
                        "of the first",
                        "a CPU-second",
                        "of the first"));
        double first = perSecond(report.sizes().get(0).corrected());
        double firstOfCpu = perCpuSecond(report.sizes().get(0).corrected());
        for (Size size : report.sizes()) {
            double corrections = perSecond(size.corrected());
            double ofCpu = perCpuSecond(size.corrected());
            table.add(List.of(
                    number((double) size.entities()),
                    String.format(Locale.ROOT, "%.1f", size.received().total().wall()),
                    rate(size.received().coldEvents(), size.received().cold()),
                    rate(size.received().warmEvents(), size.received().warm()),
                    number(corrections),
                    String.format(Locale.ROOT, "%.2f", corrections / first),
                    number(ofCpu),
                    String.format(Locale.ROOT, "%.2f", ofCpu / firstOfCpu)));
        }
        return table;
    }

    private TextTable state() {
        TextTable table = new TextTable(0)
                .add(List.of(
                        "entities",
                        "heap limit",
                        "peak MiB",
                        "heap MiB",
                        "an entity B",
                        "store MiB",
                        "an entity B",
                        "restored in s",
                        "a million s"));
        for (Size size : report.sizes()) {
            Long peak = size.held().memory().peakResident();
            long heap = size.held().memory().heapUsed();
            long store = size.held().bytes();
            table.add(List.of(
                    number((double) size.entities()),
                    size.heapFlag(),
                    peak == null ? NONE : number(peak / MIB),
                    number(heap / MIB),
                    number((double) heap / size.entities()),
                    number(store / MIB),
                    number((double) store / size.held().entities()),
                    String.format(Locale.ROOT, "%.1f", size.restored()),
                    String.format(Locale.ROOT, "%.2f", size.restored() * MILLION / size.entities())));
        }
        return table;
    }

    private static double perSecond(CatchUp caughtUp) {
        return caughtUp.events() / caughtUp.total().wall();
    }

    private static double perCpuSecond(CatchUp caughtUp) {
        return caughtUp.events() / caughtUp.total().cpuWithoutCompiler();
    }

    private static String rate(long events, @Nullable Usage usage) {
        return usage == null ? NONE : number(events / usage.wall());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
