package fi.hankevirta.it;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.batch.BatchResult;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many records of a sender's stream were received, and what became of them.
 *
 * @param received all of them
 * @param accepted applied or superseded
 * @param rejected refused
 */
record Received(long received, long accepted, long rejected) {
    /** Returns what running instances have counted together. */
    static Map<Source, Received> by(Pipeline... instances) {
        Map<Source, Received> all = new TreeMap<>();
        for (Pipeline instance : instances) {
            instance.counts().bySource().forEach((source, counts) -> {
                long accepted = counts.applied() + counts.superseded();
                all.merge(source, new Received(counts.received(), accepted, counts.rejected()), Received::plus);
            });
        }
        return all;
    }

    /** Returns what the batch has counted. */
    static Map<Source, Received> of(BatchResult batch) {
        Map<Source, Received> all = new TreeMap<>();
        batch.counts()
                .forEach((sender, streams) -> streams.forEach((stream, counts) -> all.put(
                        new Source(sender, stream),
                        new Received(counts.received(), counts.accepted(), counts.rejected()))));
        return all;
    }

    /** Returns how many records instances have received in all. */
    static long total(Pipeline... instances) {
        return by(instances).values().stream().mapToLong(Received::received).sum();
    }

    private Received plus(Received other) {
        return new Received(received + other.received, accepted + other.accepted, rejected + other.rejected);
    }
}
