package fi.hankevirta.app;

import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.pipeline.IntakeCounts.Source;
import fi.hankevirta.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far the intake of each area and stream is, at one look: so that numbers which belong together do.
 *
 * @param counts what became of the records that were taken in
 * @param waiting how many are not
 * @param lagMs for how long those that wait may have waited, milliseconds: since the latest arrival that was taken in
 *     of the same topic and partition; 0 when none waits, or nothing was ever taken in there
 */
record Intakes(Map<Source, Counts> counts, Map<Source, Long> waiting, long lagMs) {
    /** Before the first look. */
    static final Intakes NONE = new Intakes(Map.of(), Map.of(), 0);

    /** Returns what the ingress topics bring, by their names. */
    static Map<String, Source> sources(Topics topics) {
        return topics.ingress().stream()
                .collect(Collectors.toUnmodifiableMap(
                        ingress -> ingress.topic().name(),
                        ingress -> new Source(ingress.sender(), ingress.stream().code())));
    }

    /**
     * Looks.
     *
     * @param sources of the ingress topics, by their names
     * @param nowMs the time, in milliseconds since 1970-01-01T00:00Z
     */
    static Intakes of(IntakeCounts counts, List<KafkaReadings.Lag> lags, Map<String, Source> sources, long nowMs) {
        Map<Source, Long> waiting = new TreeMap<>();
        long longest = 0;
        for (KafkaReadings.Lag lag : lags) {
            Source source = sources.get(lag.topic());
            if (source != null) {
                waiting.merge(source, lag.records(), Long::sum);
                long newest =
                        counts.of(lag.partition(), source).map(Counts::newest).orElse(nowMs);
                longest = Math.max(longest, nowMs - newest);
            }
        }
        return new Intakes(counts.bySource(), waiting, longest);
    }

    Counts countsOf(Source source) {
        return counts.getOrDefault(source, Counts.NONE);
    }

    long waitingOf(Source source) {
        return waiting.getOrDefault(source, 0L);
    }
}
