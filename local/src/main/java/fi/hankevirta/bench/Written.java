package fi.hankevirta.bench;

import java.util.Map;

/**
 * Bytes that were written to the broker's logs, by what they are for.
 *
 * @param internal topics of the contender itself: changelogs, partial sums, records on their way between its stages
 * @param progress topics of figures
 * @param offsets how far groups have read, in {@code __consumer_offsets}
 * @param transactions in {@code __transaction_state}
 */
record Written(long internal, long progress, long offsets, long transactions) {
    /** Returns what was written between two moments. */
    static Written between(Map<String, Long> before, Map<String, Long> after) {
        long internal = 0;
        long progress = 0;
        for (Map.Entry<String, Long> topic : after.entrySet()) {
            long bytes = topic.getValue() - before.getOrDefault(topic.getKey(), 0L);
            if (topic.getKey().startsWith("progress.")) {
                progress += bytes;
            } else if (!topic.getKey().startsWith("__") && !topic.getKey().startsWith("hankealue.")) {
                internal += bytes;
            }
        }
        return new Written(
                internal, progress, of("__consumer_offsets", before, after), of("__transaction_state", before, after));
    }

    private static long of(String topic, Map<String, Long> before, Map<String, Long> after) {
        return after.getOrDefault(topic, 0L) - before.getOrDefault(topic, 0L);
    }
}
