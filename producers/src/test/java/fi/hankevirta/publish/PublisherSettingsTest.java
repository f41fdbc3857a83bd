package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherSettingsTest {
    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", "127.0.0.1:9092");

    @Test
    void asksForAnAcknowledgementOfAllReplicasAndForIdempotence() {
        assertThat(PublisherSettings.of(BROKER))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", "true")
                .containsEntry("bootstrap.servers", "127.0.0.1:9092");
    }

    @Test
    void isAcceptedByKafkaAndWaitsNowhereForEver() {
        ProducerConfig config = new ProducerConfig(PublisherSettings.of(BROKER));

        assertThat(config.getInt("delivery.timeout.ms")).isEqualTo(60_000);
        assertThat(config.getLong("max.block.ms")).isEqualTo(15_000);
    }

    @Test
    void letsTheCallerChooseTheRest() {
        Map<String, Object> chosen = Map.of("linger.ms", 1, "security.protocol", "SSL", "acks", "-1");

        assertThat(PublisherSettings.of(chosen))
                .containsEntry("linger.ms", 1)
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "all");
    }

    @ParameterizedTest
    @CsvSource({"acks, 1", "acks, 0", "enable.idempotence, false", "transactional.id, t"})
    void refusesWhatWouldWeakenAnAcknowledgement(String name, String value) {
        assertThatThrownBy(() -> PublisherSettings.of(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name);
    }
}
