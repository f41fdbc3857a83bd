package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgrammeLifeTest {
    private static final TestHistory HISTORY = TestHistory.ofProgramme();

    @Test
    void participantsReachTheMilestonesInTheCataloguesOrder() {
        for (String pilot : TestHistory.REGISTER.pilots()) {
            List<String> catalogue =
                    new ArrayList<>(TestHistory.REGISTER.milestones(pilot).keySet());
            for (List<Step> path : reached(pilot).values()) {
                // When
                List<Step> inOrder = path.stream()
                        .sorted(Comparator.comparing((Step step) -> catalogue.indexOf(step.milestone()))
                                .thenComparing(Step::day))
                        .toList();

                // Then
                assertThat(inOrder.stream().map(Step::day).toList()).isSorted();
            }
        }
    }

    @Test
    void everyParticipantIsOnItsWay() {
        for (String pilot : TestHistory.REGISTER.pilots()) {
            // Given
            Set<String> participants = TestHistory.REGISTER.participants(pilot).values().stream()
                    .flatMap(List::stream)
                    .map((Participation p) -> p.hankealue() + " " + p.subParticipant())
                    .collect(Collectors.toSet());

            // When
            Set<String> onTheirWay = reached(pilot).keySet();

            // Then
            assertThat(onTheirWay).isEqualTo(participants);
        }
    }

    @Test
    void everyStatusOfAMilestoneOccurs() {
        // When
        Set<MilestoneStatus> statuses = EnumSet.noneOf(MilestoneStatus.class);
        HISTORY.of(PilotMilestone.class).forEach(event -> statuses.add(event.getStatus()));

        // Then
        assertThat(statuses).isEqualTo(EnumSet.complementOf(EnumSet.of(MilestoneStatus.UNKNOWN)));
    }

    @Test
    void allNationalMilestonesComeFromThl() {
        // Given
        Set<String> national = TestHistory.REGISTER.programmeItems().stream()
                .flatMap(item -> TestHistory.REGISTER.milestones(item).values().stream())
                .filter(m -> m.level() != Milestone.Level.SUB_PARTICIPANT)
                .map(m -> m.programmeItem() + " " + m.code())
                .collect(Collectors.toSet());

        // When
        Set<String> told = HISTORY.of(PilotMilestone.class).stream()
                .filter(m -> m.getHankealue().equals(Register.COORDINATOR))
                .map(m -> m.getProgrammeItem() + " " + m.getMilestone())
                .collect(Collectors.toSet());

        // Then
        assertThat(told).isEqualTo(national);
    }

    @Test
    void everyAreaTellsItsStructuralStatusTwiceAYear() {
        // When
        Map<String, Set<String>> months = HISTORY.of(StructuralStatus.class).stream()
                .collect(Collectors.groupingBy(
                        StructuralStatus::getHankealue,
                        Collectors.mapping(StructuralStatus::getAsOf, Collectors.toSet())));

        // Then
        assertThat(months).hasSize(TestHistory.REGISTER.areas().size());
        assertThat(months.values())
                .allSatisfy(m -> assertThat(m)
                        .containsExactlyInAnyOrder(
                                "2020-09", "2021-03", "2021-09", "2022-03", "2022-09", "2023-03", "2023-09"));
    }

    private static Map<String, List<Step>> reached(String pilot) {
        return HISTORY.latest(PilotMilestone.class).stream()
                .filter(m -> m.getProgrammeItem().equals(pilot) && m.getReachedOn() != null)
                .filter(m -> !m.getHankealue().equals(Register.COORDINATOR))
                .collect(Collectors.groupingBy(
                        m -> m.getHankealue() + " " + m.getSubParticipant(),
                        Collectors.mapping(m -> new Step(m.getMilestone(), m.getReachedOn()), Collectors.toList())));
    }

    private record Step(String milestone, LocalDate day) {}
}
