package fi.hankevirta.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * What is chosen of the some 15,000 metrics of Kafka's clients and threads, read in one pass.
 *
 * @param lags of partitions that lag behind
 * @param longestCommitMs longest commit of a thread in the last minute, milliseconds
 * @param busy greatest share of a thread's time that each activity takes, by its name
 */
record KafkaReadings(List<Lag> lags, double longestCommitMs, Map<String, Double> busy) {
    private static final String LAG = "records-lag";
    private static final String COMMIT = "commit-latency-max";
    private static final String RATIO = "-ratio";
    private static final String OF_THREADS = "stream-thread-metrics";

    /** What a thread does; it spends the rest of its time elsewhere. */
    static final List<String> ACTIVITIES = List.of("poll", "process", "punctuate", "commit");

    /** Nothing was read. */
    static final KafkaReadings NONE = new KafkaReadings(List.of(), 0, Map.of());

    /** Reads those of an instance of Kafka Streams. */
    static KafkaReadings of(Map<MetricName, ? extends Metric> metrics) {
        List<Lag> lags = new ArrayList<>();
        double longest = 0;
        Map<String, Double> busy = new TreeMap<>();
        for (Map.Entry<MetricName, ? extends Metric> entry : metrics.entrySet()) {
            MetricName name = entry.getKey();
            if (name.name().equals(LAG)) {
                lags.addAll(lag(name.tags(), number(entry.getValue())));
            } else if (name.group().equals(OF_THREADS) && name.name().equals(COMMIT)) {
                longest = Math.max(longest, number(entry.getValue()));
            } else if (name.group().equals(OF_THREADS) && name.name().endsWith(RATIO)) {
                String activity = name.name().substring(0, name.name().length() - RATIO.length());
                busy.merge(activity, number(entry.getValue()), Math::max);
            }
        }
        busy.keySet().retainAll(ACTIVITIES);
        return new KafkaReadings(lags, longest, busy);
    }

    private static List<Lag> lag(Map<String, String> tags, double records) {
        String topic = tags.get("topic");
        String partition = tags.get("partition");
        return topic == null || partition == null || records <= 0
                ? List.of()
                : List.of(new Lag(topic, Integer.parseInt(partition), (long) records));
    }

    private static double number(Metric metric) {
        return metric.metricValue() instanceof Double number && !number.isNaN() ? number : 0;
    }

    /**
     * A partition of which records wait.
     *
     * @param topic its name
     * @param records how many
     */
    record Lag(String topic, int partition, long records) {}
}
