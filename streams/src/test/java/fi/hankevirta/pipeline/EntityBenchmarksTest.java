package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark of the stores once, in this process: what it measures here means nothing. */
class EntityBenchmarksTest {
    @Test
    void everyBenchmarkRunsOnEveryStore() throws Exception {
        // Given
        System.setProperty("jmh.ignoreLock", "true"); // Two builds on a machine must not wait for one another.

        // When
        Collection<RunResult> results = new Runner(EntityBenchmarks.all()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .param("entities", "1200")
                        .shouldDoGC(false)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        // Then
        assertThat(results)
                .hasSize(6 * 3 + 1)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
        assertThat(EntityBenchmarks.table(results)).hasSize(results.size() + 1);
    }
}
