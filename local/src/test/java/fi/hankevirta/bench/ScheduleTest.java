package fi.hankevirta.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule schedule = new Schedule(1_000, 5_000, 40, 100, 22);

    @Test
    void eventsAreEvenlySpaced() {
        assertThat(schedule.at(0)).isEqualTo(1_000);
        assertThat(schedule.at(1)).isEqualTo(201_000);
        assertThat(schedule.at(5_000)).isEqualTo(1_000_001_000);
    }

    @Test
    void theEventsOfAnAreaAreAsFarApartAsThereAreAreas() {
        assertThat(schedule.event(3, 0)).isEqualTo(3);
        assertThat(schedule.event(3, 2)).isEqualTo(47);
    }

    @Test
    void whatWarmsUpIsNotMeasured() {
        assertThat(schedule.isMeasured(39)).isFalse();
        assertThat(schedule.isMeasured(40)).isTrue();
    }
}
