package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.metrics.JmxReporter;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The properties of Kafka Streams that figures depend on. */
class StreamsPropertiesTest {
    @Test
    void whatThePipelineRestsOnIsSet() {
        assertThat(properties(Map.of()))
                .containsEntry("processing.guarantee", "exactly_once_v2")
                .containsEntry("ensure.explicit.internal.resource.naming", true)
                .containsEntry("max.task.idle.ms", -1L)
                .containsEntry("commit.interval.ms", 2_000L)
                .containsEntry("application.id", "hankevirta");
    }

    @Test
    void kafkasOwnSettingsComeLast() {
        assertThat(properties(Map.of("kafka.security.protocol", "SSL", "kafka.max.task.idle.ms", "7")))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("max.task.idle.ms", "7");
    }

    @Test
    void heartbeatsAreFourASessionAndTwoASecondAtLeast() {
        assertThat(properties(Map.of("session.timeout.ms", "1000")))
                .containsEntry("main.consumer.session.timeout.ms", 1_000)
                .containsEntry("main.consumer.heartbeat.interval.ms", 250);
        assertThat(properties(Map.of("session.timeout.ms", "60000")))
                .containsEntry("main.consumer.heartbeat.interval.ms", 500);
    }

    @Test
    void metricsAreNoBeansUnlessAskedFor() {
        assertThat(metricReporters(Map.of())).isEqualTo(List.of());
        String jmx = JmxReporter.class.getName();
        assertThat(metricReporters(Map.of("kafka.metric.reporters", jmx))).isEqualTo(jmx);
    }

    @Test
    void onlyAnInstanceWithANameHasAPlaceOfItsOwnInTheGroup() {
        assertThat(properties(Map.of())).doesNotContainKey("main.consumer.group.instance.id");
        assertThat(properties(Map.of("instance.id", "host-1", "standby.replicas", "1")))
                .containsEntry("main.consumer.group.instance.id", "host-1")
                .containsEntry("num.standby.replicas", 1);
    }

    @Test
    void kafkaStreamsAcceptsThem() {
        assertThat(new StreamsConfig(properties(Map.of("threads", "5")))
                        .getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG))
                .isEqualTo(5);
    }

    private static @Nullable Object metricReporters(Map<String, String> given) {
        return new StreamsConfig(properties(given))
                .getMainConsumerConfigs("group", "client", 0)
                .get(ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG);
    }

    private static Properties properties(Map<String, String> given) {
        return StreamsProperties.of(PipelineSettings.of(given));
    }
}
