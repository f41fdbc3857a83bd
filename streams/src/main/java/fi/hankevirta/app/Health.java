package fi.hankevirta.app;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Health of an instance. Live: it runs or rebalances. Ready: it runs, has restored its state and is caught up; an
 * instance that restores is in the state REBALANCING, so it is live but not ready.
 */
final class Health {
    private static final String LAG_METRIC = "records-lag-max";

    private final KafkaStreams streams;
    private final long readyLag;

    Health(KafkaStreams streams, long readyLag) {
        this.streams = streams;
        this.readyLag = readyLag;
    }

    boolean isLive() {
        return streams.state().isRunningOrRebalancing();
    }

    boolean isReady() {
        return streams.state() == State.RUNNING && lag() <= readyLag;
    }

    State state() {
        return streams.state();
    }

    /** Returns the greatest lag of any partition that the consumers last saw; 0 while they saw none. */
    long lag() {
        double greatest = 0;
        for (Map.Entry<MetricName, ? extends Metric> entry : streams.metrics().entrySet()) {
            MetricName name = entry.getKey();
            boolean ofConsumer = name.name().equals(LAG_METRIC) && !name.tags().containsKey("topic");
            if (ofConsumer && entry.getValue().metricValue() instanceof Double lag && !lag.isNaN()) {
                greatest = Math.max(greatest, lag);
            }
        }
        return (long) greatest;
    }
}
