package fi.hankevirta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.catalogue.DisclosureClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rows can be asked about, and what a question that makes no sense is told. */
class RowQuestionTest {
    private static final Targets TARGETS = new Targets(30, 15);

    @Test
    void anAreaIsFoundByItsCodeAndByAnyOfItsNames() {
        assertThat(ask("spro.received", "", "LAPPI", "2022-03").senders()).containsExactly("LAPPI");
        assertThat(ask("spro.received", "", "siun sote", "ALL").senders()).containsExactly("POHJOIS_KARJALA");
        assertThat(ask("spro.received", "", "OYS", "ALL").senders()).contains("LAPPI", "KAINUU");
        assertThat(ask("pilots.national", "item=PILOT_1", "FI", "ALL").senders())
                .hasSize(23)
                .contains("THL");
    }

    @Test
    void closingsElsewhereDecideWhetherAnAreaIsSilent() {
        assertThat(ask("reporting.completeness", "stream=spro-notification", "LAPPI", "2022-03")
                        .senders())
                .hasSize(22);
    }

    @Test
    void whomARowIsAboutMayDependOnItsBreakdown() {
        assertThat(ask("spro.received", "", "FI", "ALL").disclosure()).isEqualTo(DisclosureClass.PERSONS);
        assertThat(ask("reporting.corrections", "stream=pilot-milestone", "FI", "ALL")
                        .disclosure())
                .isEqualTo(DisclosureClass.ORGANISATIONS);
        assertThat(ask("reporting.corrections", "stream=spro-notification", "FI", "ALL")
                        .disclosure())
                .isEqualTo(DisclosureClass.PERSONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spro.recieved; ''; FI; ALL; there is no figure spro.recieved",
                "spro.received; domain=HOUSING; FI; ALL; spro.received has rows without a breakdown and by category",
                "spro.handling-days; ''; FI; ALL; spro.handling-days has rows by quantile",
                "spro.received; ''; ROVANIEMI; ALL; there is no area ROVANIEMI: give a register code or",
                "spro.received; ''; FI; 2022-13; 2022-13 is no period: write YYYY-MM, YYYY-Qn, YYYY or ALL",
                "spro.received; ''; FI; 2022-Q5; 2022-Q5 is no period",
                "spro.received; ''; FI; 0000; 0000 is no period"
            })
    void aQuestionThatMakesNoSenseIsToldWhatWould(
            String figure, String breakdown, String area, String period, String message) {
        assertThatThrownBy(() -> ask(figure, breakdown, area, period))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static RowQuestion ask(String figure, String breakdown, String area, String period) {
        return RowQuestion.of(Cells.REGISTER, TARGETS, figure, breakdown, area, period);
    }
}
