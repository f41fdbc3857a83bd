package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.KafkaReadings.Lag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

class KafkaReadingsTest {
    private static final String CONSUMER = "consumer-fetch-manager-metrics";
    private static final String THREAD = "stream-thread-metrics";

    private final Map<MetricName, Metric> metrics = new LinkedHashMap<>();

    @Test
    void onlyPartitionsThatLagBehindAreTold() {
        add("records-lag", CONSUMER, Map.of("topic", "a.v1", "partition", "3"), 12.0);
        add("records-lag", CONSUMER, Map.of("topic", "a.v1", "partition", "4"), 0.0);
        add("records-lag", CONSUMER, Map.of("topic", "a.v1", "partition", "5"), Double.NaN);
        add("records-lag", CONSUMER, Map.of("client-id", "x"), 7.0);
        add("records-lag-max", CONSUMER, Map.of("topic", "a.v1", "partition", "3"), 99.0);

        assertThat(KafkaReadings.of(metrics).lags()).containsExactly(new Lag("a.v1", 3, 12));
    }

    @Test
    void theSlowestAndTheBusiestThreadRule() {
        for (int thread = 1; thread <= 2; thread++) {
            Map<String, String> tags = Map.of("thread-id", "thread-" + thread);
            add("commit-latency-max", THREAD, tags, 40.0 * thread);
            add("process-ratio", THREAD, tags, 0.3 / thread);
            add("commit-ratio", THREAD, tags, 0.1 * thread);
            add("state-ratio", THREAD, tags, 1.0);
        }
        add("commit-latency-max", "other-metrics", Map.of(), 9_000.0);
        add("process-ratio", "other-metrics", Map.of(), 1.0);

        KafkaReadings readings = KafkaReadings.of(metrics);

        assertThat(readings.longestCommitMs()).isEqualTo(80);
        assertThat(readings.busy()).isEqualTo(Map.of("process", 0.3, "commit", 0.2));
    }

    @Test
    void metricsThatAreNoNumbersAreNothing() {
        add("commit-latency-max", THREAD, Map.of(), "unknown");

        assertThat(KafkaReadings.of(metrics)).isEqualTo(KafkaReadings.NONE);
    }

    private void add(String name, String group, Map<String, String> tags, Object value) {
        MetricName metricName = new MetricName(name, group, "", tags);
        metrics.put(metricName, new Metric() {
            @Override
            public MetricName metricName() {
                return metricName;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        });
    }
}
