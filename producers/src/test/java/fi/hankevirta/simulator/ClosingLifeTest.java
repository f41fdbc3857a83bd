package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.SproNotification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClosingLifeTest {
    private static final TestHistory HISTORY = TestHistory.ofProgramme();

    @Test
    void monthsAreClosedDaysOrWeeksAfterTheirEnd() {
        for (ReportingPeriodClosed closing : HISTORY.of(ReportingPeriodClosed.class)) {
            // When
            LocalDate end = YearMonth.parse(closing.getPeriod()).atEndOfMonth();
            LocalDate closedOn = closing.getClosedAt().atZone(ZoneOffset.UTC).toLocalDate();

            // Then
            assertThat(ChronoUnit.DAYS.between(end, closedOn)).isBetween(2L, 31L);
            assertThat(closing.getClosedAt()).isBeforeOrEqualTo(closing.getRecordedAt());
        }
    }

    @Test
    void aReclosingKeepsTheTimeOfTheFirstClosing() {
        // When
        Map<String, Set<Instant>> closedAt = HISTORY.told().stream()
                .filter(t -> t.event() instanceof ReportingPeriodClosed)
                .collect(Collectors.groupingBy(
                        Told::entity,
                        Collectors.mapping(
                                t -> t.as(ReportingPeriodClosed.class).getClosedAt(), Collectors.toSet())));

        // Then
        assertThat(closedAt.values()).allSatisfy(times -> assertThat(times).hasSize(1));
    }

    @Test
    void declaredEventsAreNearTheTruth() {
        // Given
        Map<String, Long> truth = truth();
        long declared = 0;
        long held = 0;

        // When
        for (ReportingPeriodClosed closing : HISTORY.latest(ReportingPeriodClosed.class)) {
            declared += closing.getDeclaredEvents();
            held += truth.getOrDefault(
                    closing.getHankealue() + " " + closing.getStream() + " " + closing.getPeriod(), 0L);
        }

        // Then
        assertThat(declared).isBetween(held * 97 / 100, held * 103 / 100);
    }

    /** Counts the things that are held in the end by area, stream and month of the event time. */
    private static Map<String, Long> truth() {
        Map<String, Long> truth = new HashMap<>();
        for (SproNotification event : HISTORY.latest(SproNotification.class)) {
            truth.merge(
                    event.getHankealue() + " spro-notification " + YearMonth.from(event.getNotifiedOn()),
                    1L,
                    Long::sum);
        }
        for (AvainMeasurement event : HISTORY.latest(AvainMeasurement.class)) {
            truth.merge(
                    event.getHankealue() + " avain-measurement " + YearMonth.from(event.getMeasuredOn()),
                    1L,
                    Long::sum);
        }
        return truth;
    }
}
