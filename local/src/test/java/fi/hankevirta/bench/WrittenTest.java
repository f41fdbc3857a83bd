package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WrittenTest {
    @Test
    void bytesAreToldByWhatTheyAreFor() {
        // Given
        Map<String, Long> before = Map.of("__consumer_offsets", 100L, "progress.spro.v1", 10L);
        Map<String, Long> after = Map.of(
                "__consumer_offsets", 150L,
                "__transaction_state", 7L,
                "progress.spro.v1", 30L,
                "progress.avain.v1", 5L,
                "hankevirta.partials.v1", 1_000L,
                "bench-1-hankevirta-entities-changelog", 200L,
                "hankealue.lappi.spro-notification.v1", 9_999L);

        // When
        Written written = Written.between(before, after);

        // Then
        assertThat(written).isEqualTo(new Written(1_200, 25, 50, 7));
    }
}
