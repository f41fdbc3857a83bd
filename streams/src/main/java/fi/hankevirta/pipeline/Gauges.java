package fi.hankevirta.pipeline;

/**
 * What a running pipeline tells of itself.
 *
 * @param counts what becomes of the records
 * @param untold which tasks have rows to tell
 * @param held how much of the state of entities is in memory
 * @param latencies how long events take
 * @param closed how complete reporting is
 * @param passedOver what stood in internal topics and is none of the pipeline's
 */
public record Gauges(
        IntakeCounts counts,
        UntoldFigures untold,
        HeldEntities held,
        Latencies latencies,
        ClosedMonths closed,
        PassedOver passedOver) {
    /**
     * Makes those of a pipeline that has not begun.
     *
     * @param latencies told by the pipeline; who commits must tell them of it
     */
    public static Gauges of(Latencies latencies) {
        return new Gauges(
                new IntakeCounts(),
                new UntoldFigures(),
                new HeldEntities(),
                latencies,
                new ClosedMonths(),
                new PassedOver());
    }
}
