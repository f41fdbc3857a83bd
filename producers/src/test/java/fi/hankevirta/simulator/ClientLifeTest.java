package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.NotificationState;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.topic.EventStream;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClientLifeTest {
    private static final TestHistory HISTORY = TestHistory.ofProgramme();

    @Test
    void notificationsGoThroughEveryState() {
        // When
        Set<NotificationState> states = EnumSet.noneOf(NotificationState.class);
        HISTORY.of(SproNotification.class).forEach(event -> states.add(event.getState()));

        // Then
        assertThat(states).isEqualTo(EnumSet.complementOf(EnumSet.of(NotificationState.UNKNOWN)));
    }

    @Test
    void someClosedNotificationsAreReopened() {
        // Given
        Map<String, List<SproNotification>> notifications = HISTORY.of(SproNotification.class).stream()
                .sorted(Comparator.comparing(SproNotification::getRecordedAt))
                .collect(Collectors.groupingBy(SproNotification::getNotificationId));

        // When
        long reopened = notifications.values().stream()
                .filter(revisions -> {
                    int closed = indexOf(revisions, true, 0);
                    int open = closed < 0 ? -1 : indexOf(revisions, false, closed);
                    return open > 0 && revisions.get(open).getState() == NotificationState.IN_HANDLING;
                })
                .count();

        // Then
        assertThat(reopened).isPositive().isLessThan(notifications.size() / 20);
    }

    @Test
    void notificationsComeFromAllAreasInDifferentNumbers() {
        // When
        Map<String, Long> counts = HISTORY.of(SproNotification.class).stream()
                .collect(Collectors.groupingBy(SproNotification::getHankealue, Collectors.counting()));

        // Then
        assertThat(counts).hasSize(TestHistory.REGISTER.areas().size());
        assertThat(counts.values().stream().max(Long::compare).orElseThrow())
                .isGreaterThan(2 * counts.values().stream().min(Long::compare).orElseThrow());
    }

    @Test
    void plansComeMostlyFromTheAreasThatAreExpectedToReportThem() {
        // Given
        YearMonth end = YearMonth.of(2023, 12);

        // When
        long expected = HISTORY.of(AvainMeasurement.class).stream()
                .filter(m ->
                        TestHistory.REGISTER.isExpected(EventStream.AVAIN_MEASUREMENT.code(), m.getHankealue(), end))
                .count();

        // Then
        long all = HISTORY.of(AvainMeasurement.class).size();
        assertThat(expected).isBetween(all * 90 / 100, all - 1);
    }

    @Test
    void plansAreReviewedAboutEveryThreeMonthsAndMostAreClosed() {
        // Given
        Map<String, List<AvainMeasurement>> plans = HISTORY.of(AvainMeasurement.class).stream()
                .filter(m -> m.getRevision() == 1)
                .collect(Collectors.groupingBy(AvainMeasurement::getPlanPseudonym));
        int closed = 0;

        for (List<AvainMeasurement> measured : plans.values()) {
            // When
            Map<Integer, AvainMeasurement> inOrder = new HashMap<>();
            measured.forEach(m -> inOrder.put(m.getSequence(), m));

            // Then
            for (int i = 1; inOrder.containsKey(i); i++) {
                AvainMeasurement before = inOrder.get(i - 1);
                if (before != null) {
                    long days = ChronoUnit.DAYS.between(
                            before.getMeasuredOn(), inOrder.get(i).getMeasuredOn());
                    assertThat(days).isBetween(70L, 115L);
                    assertThat(before.getStage()).isNotEqualTo(MeasurementStage.CLOSING_REVIEW);
                }
            }
            closed += measured.stream().anyMatch(m -> m.getStage() == MeasurementStage.CLOSING_REVIEW) ? 1 : 0;
        }
        assertThat(closed).isGreaterThan(plans.size() / 4);
    }

    @Test
    void goalsOfAPlanStayTheSameFromReviewToReview() {
        // Given
        Map<String, List<String>> goals = new HashMap<>();

        for (AvainMeasurement measurement : HISTORY.of(AvainMeasurement.class)) {
            // When
            List<String> now = measurement.getGoals().stream()
                    .map(g -> g.getDomain() + " " + g.getDirection())
                    .toList();

            // Then
            assertThat(goals.computeIfAbsent(measurement.getPlanPseudonym(), p -> now))
                    .isEqualTo(now);
        }
    }

    private static int indexOf(List<SproNotification> revisions, boolean closed, int from) {
        for (int i = from; i < revisions.size(); i++) {
            if ((revisions.get(i).getClosedOn() != null) == closed) {
                return i;
            }
        }
        return -1;
    }
}
