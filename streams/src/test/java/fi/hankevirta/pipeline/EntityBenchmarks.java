package fi.hankevirta.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of the stores of entities, writes JMH's JSON and prints a table (docs/performance.md). */
public final class EntityBenchmarks {
    private static final String ALL = "fi\\.hankevirta\\.pipeline\\.Entity(Store|Table)Benchmark\\.";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private EntityBenchmarks() {}

    /** Takes the file that is written. */
    public static void main(String[] arguments) throws Exception {
        Path json = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(json.getParent());
        Collection<RunResult> results = new Runner(all().resultFormat(ResultFormatType.JSON)
                        .result(json.toString())
                        .build())
                .run();
        table(results).forEach((operation, line) -> System.out.println(line));
    }

    /** Returns options that choose all of them, and have allocations measured. */
    static ChainedOptionsBuilder all() {
        return new OptionsBuilder()
                .include(ALL)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .shouldDoGC(true);
    }

    /** Returns a line for each operation, number of entities and store. */
    static Map<String, String> table(Collection<RunResult> results) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("", "operation  entities   store    ns an operation        bytes an operation");
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String operation = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            String entities = result.getParams().getParam("entities");
            String store = result.getParams().getParam("store");
            Result<?> time = result.getPrimaryResult();
            String line = String.format(
                    Locale.ROOT,
                    "%-9s %,9d   %-7s %,8.0f +- %,6.0f (99.9 %%) %8s",
                    operation,
                    Long.parseLong(entities),
                    store == null ? BenchedStore.TABLE : store,
                    time.getScore(),
                    time.getScoreError(),
                    allocated(result, operation));
            lines.put(String.join(" ", operation, "%9s".formatted(entities), store), line);
        }
        return lines;
    }

    /** What is set up for each batch is allocated in its time too, so that the rest can't be told. */
    private static String allocated(RunResult result, String operation) {
        Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
        return bytes == null || operation.equals("add") || operation.equals("restore")
                ? "-"
                : String.format(Locale.ROOT, "%,.0f", bytes.getScore());
    }
}
