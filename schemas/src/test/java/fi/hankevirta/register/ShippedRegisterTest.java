package fi.hankevirta.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.topic.EventStream;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the shipped register says of the programme (specification, section 1). */
class ShippedRegisterTest {
    private final Register register = Register.shipped();

    @Test
    void thereAreTwentyTwoAreasInFiveCooperationAreas() {
        assertThat(register.areas()).hasSize(22).extracting(Hankealue::code).doesNotContain("THL", "HUS", "AHVENANMAA");
        assertThat(register.ytas()).extracting(Code::code).containsExactly("HYKS", "TYKS", "TAYS", "KYS", "OYS");
        assertThat(register.areas()).extracting(Hankealue::yta).containsOnly("HYKS", "TYKS", "TAYS", "KYS", "OYS");
    }

    @Test
    void participantsAreJoinedByAreaAndNotByPrintedName() {
        Set<String> first = register.participants("PILOT_1").keySet();
        Set<String> second = register.participants("PILOT_2").keySet();
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        Set<String> either = new HashSet<>(first);
        either.addAll(second);

        assertThat(register.pilots()).containsExactly("PILOT_1", "PILOT_2");
        assertThat(first).hasSize(9);
        assertThat(second).hasSize(10);
        assertThat(both).hasSize(6).contains("KESKI_POHJANMAA");
        assertThat(either).hasSize(13);
    }

    @Test
    void subParticipantsAreListedByPilotAndArea() {
        assertThat(register.participants("PILOT_2").get("HELSINKI"))
                .extracting(Participation::subParticipant)
                .containsExactly("ETSIVA_LAHITYO", "MAAHANMUUTTOYKSIKKO");
        assertThat(Objects.requireNonNull(register.participants("PILOT_1").get("LAPPI")))
                .extracting(Participation::subParticipant)
                .containsExactly((String) null);
        assertThat(register.listsSubParticipant("ETELA_POHJANMAA", "KAKSINEUVOINEN"))
                .isTrue();
        assertThat(register.listsSubParticipant("LAPPI", "KAKSINEUVOINEN")).isFalse();
        assertThat(register.participants("STRUCTURAL")).isEmpty();
    }

    @Test
    void theCatalogueKnowsWhoReachesAMilestone() {
        assertThat(register.programmeItems()).containsExactly("PILOT_1", "PILOT_2", "STRUCTURAL");
        assertThat(register.milestones("PILOT_1", Milestone.Level.SUB_PARTICIPANT))
                .hasSize(6);
        assertThat(register.milestones("PILOT_2", Milestone.Level.SUB_PARTICIPANT))
                .hasSize(5);
        assertThat(register.milestones("PILOT_2", Milestone.Level.NATIONAL)).hasSize(4);
        assertThat(register.milestones("PILOT_2", Milestone.Level.NATIONAL_OPTIONAL))
                .extracting(Milestone::code)
                .containsExactly("SEMINAR_4_HELD");
        assertThat(register.milestones("STRUCTURAL")).hasSize(7);
        assertThat(register.milestones("PILOT_9")).isEmpty();
    }

    @Test
    void theScheduleIsOfMilestonesOfTheCatalogue() {
        assertThat(register.schedule())
                .hasSize(7)
                .contains(new PlannedMilestone("STRUCTURAL", "W1", YearMonth.of(2021, 8), YearMonth.of(2021, 11)));
    }

    @Test
    void codesOfMethodsDomainsAndModelsAreKnownExactly() {
        assertThat(register.methods()).hasSize(5);
        assertThat(register.hasMethod("OUTREACH_WORK")).isTrue();
        assertThat(register.hasMethod("outreach_work")).isFalse();
        assertThat(register.domains()).hasSize(12);
        assertThat(register.hasDomain("HOUSING")).isTrue();
        assertThat(register.hasDomain("Asuminen")).isFalse();
        assertThat(register.hasModel("SPRO_USE")).isTrue();
        assertThat(register.hasModel("WHOLE")).isFalse();
    }

    @Test
    void anUnknownBaselineCountIsNeitherZeroNorOne() {
        assertThat(register.baseline())
                .filteredOn(count -> count.areas().isEmpty())
                .extracting(BaselineCount::code)
                .containsExactly(
                        "WORKING_GROUP", "HYTE_REPRESENTATION", "CLIENT_PANEL", "SPRO_USE", "SURVEYS_AND_STATISTICS");
        assertThat(register.baseline().stream()
                        .filter(count -> count.dimension().equals("coverage"))
                        .mapToInt(count -> count.areas().orElseThrow())
                        .sum())
                .isEqualTo(23);
    }

    @Test
    void costHasNoTarget() {
        assertThat(register.goals())
                .filteredOn(goal -> !goal.hasTarget())
                .extracting(Goal::code)
                .containsExactly("COST");
    }

    @Test
    void areasAreExpectedFromTheirFirstMonthOn() {
        assertThat(register.isExpected("spro-notification", "LAPPI", YearMonth.of(2020, 12)))
                .isFalse();
        assertThat(register.isExpected("spro-notification", "LAPPI", YearMonth.of(2021, 1)))
                .isTrue();
        assertThat(register.isExpected("avain-measurement", "HELSINKI", YearMonth.of(2023, 1)))
                .isFalse();
        assertThat(register.expectations())
                .filteredOn(e -> e.stream().equals("spro-notification"))
                .hasSize(22);
    }

    @Test
    void anyStreamOfEventsMayBeExpected() {
        assertThat(RegisterCheck.STREAMS)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventStream.values())
                        .map(EventStream::code)
                        .toList());
    }

    @Test
    void theSameDigitsNameDifferentAreasInDifferentClassifications() {
        Hankealue kantaHame = register.area("KANTA_HAME").orElseThrow();
        Hankealue paijatHame = register.area("PAIJAT_HAME").orElseThrow();

        assertThat(List.of(kantaHame.hyvinvointialueCode(), paijatHame.maakuntaCode()))
                .containsExactly("07", "07");
    }
}
