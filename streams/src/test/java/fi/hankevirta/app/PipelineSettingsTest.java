package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import fi.hankevirta.progress.Targets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are read as declared, and what is not declared or not allowed is refused with its name. */
class PipelineSettingsTest {
    @Test
    void withoutAnySettingTheDefaultsHold() {
        PipelineSettings settings = PipelineSettings.of(Map.of());

        assertThat(settings.bootstrap()).isEqualTo("localhost:9092");
        assertThat(settings.applicationId()).isEqualTo("hankevirta");
        assertThat(settings.stateDir()).endsWith("hankevirta-state");
        assertThat(settings.store()).isEqualTo(StoreKind.MEMORY);
        assertThat(settings.threads()).isEqualTo(2);
        assertThat(settings.topicPlan().partitions()).isEqualTo(6);
        assertThat(settings.topicPlan().avainRetention()).isEqualTo(Duration.ofDays(3650));
        assertThat(settings.commitIntervalMs()).isEqualTo(2_000);
        assertThat(settings.targets()).isEqualTo(new Targets(30, 15));
        assertThat(settings.readyLag()).isEqualTo(1_000);
        assertThat(settings.httpHost()).isEqualTo("127.0.0.1");
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.standbyReplicas()).isZero();
        assertThat(settings.sessionTimeoutMs()).isEqualTo(6_000);
        assertThat(settings.instanceId()).isEmpty();
        assertThat(settings.kafka()).isEmpty();
    }

    @Test
    void anUnknownSettingIsRefusedByItsName() {
        assertThatThrownBy(() -> PipelineSettings.of(Map.of("partitons", "6")))
                .isInstanceOf(StartException.class)
                .hasMessage("there is no setting partitons; docs/settings.md lists them all");
    }

    @ParameterizedTest
    @CsvSource({
        "store, rocksdb",
        "threads, 1",
        "threads, 64",
        "partitions, 1",
        "avain.retention.days, 1",
        "commit.interval.ms, 10",
        "commit.interval.ms, 60000",
        "spro.target.days, 0",
        "spro.target.days, 400",
        "ready.lag, 0",
        "http.port, 0",
        "http.port, 65535",
        "standby.replicas, 0",
        "standby.replicas, 8",
        "session.timeout.ms, 500",
        "session.timeout.ms, 1800000",
        "instance.id, a",
        "instance.id, host-1.example_2",
    })
    void aValueAtABoundIsAllowed(String name, String value) {
        assertThat(PipelineSettings.of(Map.of(name, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "store, disk",
        "store, ''",
        "threads, 0",
        "threads, 65",
        "threads, two",
        "partitions, 0",
        "avain.retention.days, 0",
        "commit.interval.ms, 9",
        "commit.interval.ms, 60001",
        "spro.target.days, -1",
        "spro.target.days, 401",
        "ready.lag, -1",
        "http.port, -1",
        "http.port, 65536",
        "standby.replicas, -1",
        "standby.replicas, 9",
        "session.timeout.ms, 499",
        "session.timeout.ms, 1800001",
        "instance.id, ''",
        "instance.id, a b",
    })
    void aValueBeyondABoundIsRefusedWithTheNameOfTheSetting(String name, String value) {
        assertThatThrownBy(() -> PipelineSettings.of(Map.of(name, value)))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("a setting is not allowed: ")
                .hasMessageContaining(name);
    }

    @Test
    void kafkasOwnSettingsGoOnWithoutTheirPrefix() {
        PipelineSettings settings = PipelineSettings.of(Map.of("kafka.security.protocol", "SSL", "threads", "3"));

        assertThat(settings.kafka()).isEqualTo(Map.of("security.protocol", "SSL"));
        assertThat(settings.threads()).isEqualTo(3);
    }
}
