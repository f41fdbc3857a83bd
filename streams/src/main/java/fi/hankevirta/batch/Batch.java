package fi.hankevirta.batch;

import fi.hankevirta.register.Register;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** Recomputes everything from all records at once, in memory: for sets as small as those of tests. */
public final class Batch {
    private Batch() {}

    /**
     * Computes counts, refusals and figures.
     *
     * @param register who takes part, reports and is expected
     * @param arrivals all records of the ingress topics, in any order
     * @param sproTargetDays greatest handling time, in days, that is in target
     * @param timelinessDays most days from the end of a month to its closing in time; 0 when that is not measured
     */
    public static BatchResult of(
            Register register, Collection<Arrival> arrivals, int sproTargetDays, int timelinessDays) {
        try (CountingRevisions counting = CountingRevisions.onHeap()) {
            Recomputation recomputation = new Recomputation(register, sproTargetDays, timelinessDays, counting);
            SortedMap<Position, Refusal> refusals = new TreeMap<>();
            for (Arrival arrival : arrivals) {
                recomputation.take(arrival).ifPresent(refusal -> refusals.put(arrival.position(), refusal));
            }
            return new BatchResult(recomputation.figures(), recomputation.counts(), refusals);
        }
    }
}
