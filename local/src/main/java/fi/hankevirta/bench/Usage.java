package fi.hankevirta.bench;

import org.jspecify.annotations.Nullable;

/**
 * What was used up to a moment, or between two; all in seconds.
 *
 * @param wall time that passed
 * @param cpu of the contender's process
 * @param compiler the part of it that Java's compilers took; null where that is not known
 * @param collector the part of it that the garbage collector took; null where that is not known
 * @param brokerCpu of the broker's process; null where that is not known
 */
record Usage(
        double wall,
        double cpu,
        @Nullable Double compiler,
        @Nullable Double collector,
        @Nullable Double brokerCpu) {

    /** Returns what was used since another moment. */
    Usage since(Usage earlier) {
        return new Usage(
                wall - earlier.wall,
                cpu - earlier.cpu,
                difference(compiler, earlier.compiler),
                difference(collector, earlier.collector),
                difference(brokerCpu, earlier.brokerCpu));
    }

    /** Returns the CPU time without that of the compilers, where that is known. */
    double cpuWithoutCompiler() {
        return compiler == null ? cpu : cpu - compiler;
    }

    private static @Nullable Double difference(@Nullable Double now, @Nullable Double earlier) {
        return now == null || earlier == null ? null : (Double) (now - earlier);
    }
}
