package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BirthClockTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    @Test
    void thingsBeginOnWorkingDaysInWorkingHoursOneAfterAnother() {
        // Given
        BirthClock clock = new BirthClock(FIRST, LAST, 3_000, days -> 1);
        long before = 0;

        while (!clock.isOver()) {
            // When
            long time = clock.next();
            clock.use(1);

            // Then
            ZonedDateTime local = Instant.ofEpochMilli(time).atZone(HELSINKI);
            assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(local.getHour()).isBetween(8, 17);
            assertThat(time).isGreaterThanOrEqualTo(before);
            before = time;
        }
    }

    @Test
    void theBudgetLastsFromTheFirstDayToTheLast() {
        // Given
        BirthClock clock = new BirthClock(FIRST, LAST, 10_000, days -> 1);

        // When
        LocalDate first = date(clock.next());
        clock.use(9_999);
        LocalDate last = date(clock.next());

        // Then
        assertThat(first).isEqualTo(FIRST);
        assertThat(last).isEqualTo(LocalDate.of(2023, 12, 29));
    }

    @Test
    void nothingBeginsWhenTheBudgetIsUsedUp() {
        // Given
        BirthClock clock = new BirthClock(FIRST, LAST, 5, days -> 1);

        // When
        clock.use(5);

        // Then
        assertThat(clock.isOver()).isTrue();
        assertThat(clock.left()).isZero();
        assertThat(clock.next()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void summersAreQuietAndYearsGrow() {
        // Given
        BirthClock clock = new BirthClock(FIRST, LAST, 30_000, days -> 1);
        Map<java.time.Month, Integer> months = new EnumMap<>(java.time.Month.class);
        int[] years = new int[3];

        // When
        while (!clock.isOver()) {
            LocalDate day = date(clock.next());
            months.merge(day.getMonth(), 1, Integer::sum);
            years[day.getYear() - 2021]++;
            clock.use(1);
        }

        // Then
        assertThat(months.getOrDefault(java.time.Month.JULY, 0))
                .isLessThan(months.getOrDefault(java.time.Month.MAY, 0) * 7 / 10);
        assertThat(years).isSorted();
    }

    private static LocalDate date(long time) {
        return Instant.ofEpochMilli(time).atZone(HELSINKI).toLocalDate();
    }
}
