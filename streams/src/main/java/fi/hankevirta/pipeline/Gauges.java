package fi.hankevirta.pipeline;

/**
 * What a running pipeline tells of itself.
 *
 * @param counts what becomes of the records
 * @param untold which tasks have rows to tell
 * @param held how much of the state of entities is in memory
 */
public record Gauges(IntakeCounts counts, UntoldFigures untold, HeldEntities held) {
    /** Makes those of a pipeline that has not begun. */
    public static Gauges ofNothing() {
        return new Gauges(new IntakeCounts(), new UntoldFigures(), new HeldEntities());
    }
}
