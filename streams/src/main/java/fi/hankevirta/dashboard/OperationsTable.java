package fi.hankevirta.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the pipeline fares now, and in the last minutes as small charts. */
final class OperationsTable {
    private static final double MS_A_SECOND = 1_000;

    private final Scene scene;
    private final Operations now;
    private final OperationsCells cells;

    OperationsTable(Scene scene, Operations now) {
        this.scene = scene;
        this.now = now;
        this.cells = new OperationsCells(scene.naming());
    }

    Part.Table table() {
        Phrases t = scene.t();
        List<Part.Line> lines = new ArrayList<>();
        lines.add(line("ready", cells.yesOrNo("ready", now.ready()), List.of()));
        addRate("rate", Moment::received, lines);
        addRate("refusing", Moment::rejected, lines);
        addLatest("delay", moment -> moment.lagMs() / MS_A_SECOND, lines);
        lines.add(line("lag", cells.count("lag", now.waiting()), List.of()));
        lines.add(line("threads", cells.count("threads", now.threads()), List.of()));
        addLatest("restarts", Moment::failures, lines);
        lines.add(line("untold", cells.count("untold", now.untold()), List.of()));
        lines.add(line("entities", cells.count("entities", now.entities()), List.of()));
        addLatest("bytes", Moment::bytes, lines);
        return new Part.Table(
                "state-table",
                t.of("kaytto.state.caption"),
                t.of("kaytto.measure"),
                List.of(t.of("table.value")),
                lines,
                List.of());
    }

    /** Adds what is counted as how fast it grows. Counts of work that another instance has taken over go down. */
    private void addRate(String key, ToLongFunction<Moment> count, List<Part.Line> lines) {
        List<Moment> moments = now.moments();
        List<Optional<Double>> rates = IntStream.range(1, moments.size())
                .mapToObj(i -> rate(moments.get(i - 1), moments.get(i), count))
                .toList();
        double latest = rates.isEmpty() ? 0 : rates.get(rates.size() - 1).orElse(0.0);
        lines.add(line(key, cells.tenths(key, latest), rates));
    }

    private void addLatest(String key, ToDoubleFunction<Moment> value, List<Part.Line> lines) {
        List<Optional<Double>> values = now.moments().stream()
                .map(moment -> Optional.of(value.applyAsDouble(moment)))
                .toList();
        double latest = values.isEmpty() ? 0 : values.get(values.size() - 1).orElse(0.0);
        lines.add(line(key, cells.tenths(key, latest), values));
    }

    private static Optional<Double> rate(Moment before, Moment after, ToLongFunction<Moment> count) {
        double seconds = Duration.between(before.at(), after.at()).toMillis() / MS_A_SECOND;
        long grown = count.applyAsLong(after) - count.applyAsLong(before);
        return seconds <= 0 || grown < 0 ? Optional.empty() : Optional.of(grown / seconds);
    }

    private Part.Line line(String key, Cell cell, List<Optional<Double>> values) {
        return new Part.Line(cells.name(key), "", 2, List.of(cell), chart(key, values));
    }

    private @Nullable Picture chart(String key, List<Optional<Double>> values) {
        String label = scene.t().of("kaytto.chart", cells.name(key), values.size());
        return values.size() < 2 ? null : Chart.of(label, values);
    }
}
