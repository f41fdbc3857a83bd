package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class TimeTextTest {
    private final TimeText times = new TimeText();

    @Property
    void theTextIsThatOfTheInstant(@ForAll @LongRange(max = 8_000_000_000_000L) long time) {
        // When
        String text = times.of(time);

        // Then
        assertThat(Instant.parse(text)).isEqualTo(Instant.ofEpochMilli(time));
        assertThat(text).hasSize(24).endsWith("Z");
    }
}
