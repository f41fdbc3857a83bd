package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AgeBookTest {
    private static final Schedule SCHEDULE = new Schedule(0, 10, 20, 100, 1);

    private final AgeBook ages = new AgeBook(SCHEDULE, 50);

    @Test
    void thePauseIsTheGreatestAgeFromASecondBeforeTheDeedOn() {
        take(30, 9_000);
        take(40, 3_500);
        take(60, 2_000);

        assertThat(ages.pause()).isEqualTo(3.5);
        assertThat(ages.lateUntil()).isEqualTo(1.0);
    }

    @Test
    void whatIsUsualIsOfTheEventsBeforeButForTheWarmUp() {
        take(19, 9_000);
        take(20, 100);
        take(39, 300);
        take(30, 200);

        assertThat(ages.usual()).isCloseTo(200, within(1.0));
        assertThat(ages.greatestBefore()).isCloseTo(300, within(1.0));
    }

    @Test
    void withoutAnyDelayNothingIsLate() {
        take(55, 900);

        assertThat(ages.lateUntil()).isZero();
    }

    private void take(long event, long millis) {
        ages.take(event, TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
