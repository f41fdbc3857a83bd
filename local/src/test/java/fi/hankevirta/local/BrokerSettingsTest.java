package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final Map<String, String> SETTINGS =
            BrokerSettings.of(Path.of("/data"), OpenListeners.of(9092, 9093));

    @Test
    void everySettingIsKnownToKafka() {
        assertThat(KafkaConfig.configDef().names()).containsAll(SETTINGS.keySet());
    }

    @Test
    void theBrokerIsHeardOnTheLoopbackAddressOnly() {
        assertThat(SETTINGS)
                .containsEntry("listeners", "CLIENT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("advertised.listeners", "CLIENT://127.0.0.1:9092");
    }

    @Test
    void nothingIsForgottenByAgeOnAMachineThatWasOff() {
        // When
        KafkaConfig config = new KafkaConfig(SETTINGS, false);

        // Then
        assertThat(config.logRetentionTimeMillis()).isEqualTo(-1);
        assertThat(config.groupCoordinatorConfig().offsetsRetentionMs()).isGreaterThan(1000L * 365 * 86_400_000L);
    }
}
