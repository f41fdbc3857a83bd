package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the runs of one contender come to. */
final class Rates {
    private static final double MILLION = 1e6;

    private final List<Run> runs;

    Rates(List<Run> runs) {
        this.runs = List.copyOf(runs);
    }

    int runs() {
        return runs.size();
    }

    /** Events of each run. */
    long events() {
        return runs.get(0).catchUp().events();
    }

    /** Seconds from the start to the last row. */
    Optional<Spread> wall() {
        return spread(run -> run.catchUp().total().wall());
    }

    /** Events a second in the first half, the start with it. */
    Optional<Spread> cold() {
        return spread(run -> {
            Usage cold = run.catchUp().cold();
            return cold == null ? null : (Double) (run.catchUp().coldEvents() / cold.wall());
        });
    }

    /** Events a second in the second half. */
    Optional<Spread> warm() {
        return spread(run -> {
            Usage warm = run.catchUp().warm();
            return warm == null ? null : (Double) (run.catchUp().warmEvents() / warm.wall());
        });
    }

    /** Events a CPU-second in the first half, the compilers' with it. */
    Optional<Spread> coldPerCpu() {
        return spread(run -> {
            Usage cold = run.catchUp().cold();
            return cold == null ? null : (Double) (run.catchUp().coldEvents() / cold.cpu());
        });
    }

    /** Events a CPU-second in the second half, without the compilers'. */
    Optional<Spread> warmPerCpu() {
        return spread(run -> {
            Usage warm = run.catchUp().warm();
            return warm == null ? null : (Double) (run.catchUp().warmEvents() / warm.cpuWithoutCompiler());
        });
    }

    /** CPU-seconds of something a million events. */
    Optional<Spread> cpuPerMillion(Function<Usage, @Nullable Double> seconds) {
        return spread(run -> {
            Double used = seconds.apply(run.catchUp().total());
            return used == null
                    ? null
                    : (Double) (used * MILLION / run.catchUp().events());
        });
    }

    /** Bytes an event of something that was written. */
    Optional<Spread> bytesPerEvent(Function<Written, Long> bytes) {
        return spread(run -> (double) bytes.apply(run.written()) / run.catchUp().events());
    }

    Optional<Spread> peakResident() {
        return spread(run -> run.memory().peakResident() == null
                ? null
                : (Double) run.memory().peakResident().doubleValue());
    }

    Optional<Spread> heapUsed() {
        return spread(run -> (double) run.memory().heapUsed());
    }

    /** Returns the runs that were watched without work. */
    List<Run> idle() {
        return runs.stream().filter(run -> run.idle() != null).toList();
    }

    private Optional<Spread> spread(Function<Run, @Nullable Double> number) {
        return Spread.of(runs.stream()
                .map(number)
                .<Double>mapMulti((each, take) -> {
                    if (each != null) {
                        take.accept(each);
                    }
                })
                .toList());
    }
}
