package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NationalScheduleTest {
    private final Register register = Register.shipped();
    private final List<PilotMilestone> planned =
            NationalSchedule.planned(register, Instant.parse("2020-12-01T09:00:00Z"));

    @Test
    void everyNationalMilestoneIsPlannedOnceByThl() {
        // Given
        long national = register.programmeItems().stream()
                .flatMap(item -> register.milestones(item).values().stream())
                .filter(m -> m.level() != Milestone.Level.SUB_PARTICIPANT)
                .count();

        // When / Then
        assertThat(planned).hasSize((int) national);
        assertThat(planned).allSatisfy(event -> {
            assertThat(event.getHankealue()).isEqualTo("THL");
            assertThat(event.getStatus()).isEqualTo(MilestoneStatus.PLANNED);
            assertThat(event.getRevision()).isEqualTo(1);
            assertThat(event.getReachedOn()).isNull();
        });
        assertThat(planned.stream().map(PilotMilestone::getEventId)).doesNotHaveDuplicates();
    }

    @Test
    void thePlannedDayIsTheLastOfThePlannedMonths() {
        // Given
        Map<String, LocalDate> days = new HashMap<>();

        // When
        planned.forEach(event -> days.put(event.getMilestone(), event.getPlannedOn()));

        // Then
        assertThat(days)
                .containsEntry("S1A", LocalDate.of(2021, 3, 31))
                .containsEntry("S1B", LocalDate.of(2021, 9, 30))
                .containsEntry("S2A", LocalDate.of(2022, 5, 31))
                .containsEntry("W1", LocalDate.of(2021, 11, 30))
                .containsEntry("W2", LocalDate.of(2022, 3, 31))
                .containsEntry("GUIDE_PUBLISHED", null)
                .containsEntry("SEMINAR_4_HELD", null);
    }
}
