package fi.hankevirta.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsTwiceAsLongEachTimeUpToHalfAMinute() {
        Backoff backoff = new Backoff(() -> 0.5);

        assertThat(IntStream.rangeClosed(1, 11).mapToObj(backoff::after).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 12_800L, 25_600L, 30_000L, 30_000L);
    }

    @Property
    void staysWithinAFifthOfThat(
            @ForAll @IntRange(min = 1) int failures, @ForAll @DoubleRange(max = 1, maxIncluded = false) double chance) {
        long middle = new Backoff(() -> 0.5).after(failures).toMillis();

        assertThat(new Backoff(() -> chance).after(failures).toMillis()).isBetween(middle * 8 / 10, middle * 12 / 10);
    }
}
