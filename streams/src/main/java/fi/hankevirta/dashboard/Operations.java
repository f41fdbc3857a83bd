package fi.hankevirta.dashboard;

import java.util.List;

/**
 * How an instance of the pipeline fares, for whoever keeps it running.
 *
 * @param ready whether it runs and is caught up
 * @param waiting records that the most delayed partition lags behind
 * @param threads stream threads that are alive
 * @param untold tasks that have taken in changes and not told their rows yet
 * @param entities entities whose counting revision it holds in memory
 * @param moments of the last minutes, the earliest first; the last is now
 * @param intake what became of the records that it took in, as of the last commit
 */
public record Operations(
        boolean ready,
        long waiting,
        long threads,
        long untold,
        long entities,
        List<Moment> moments,
        List<Intake> intake) {
    /** Copies the lists. */
    public Operations {
        moments = List.copyOf(moments);
        intake = List.copyOf(intake);
    }

    /**
     * Records of one sender; received is the sum of the others (specification, section 4).
     *
     * @param sender register code of the area, or THL
     */
    public record Intake(String sender, long received, long applied, long superseded, long rejected) {}
}
