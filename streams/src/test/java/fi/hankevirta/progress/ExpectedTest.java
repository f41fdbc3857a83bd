package fi.hankevirta.progress;

import static fi.hankevirta.progress.Cells.REGISTER;
import static fi.hankevirta.progress.Cells.period;
import static fi.hankevirta.progress.Cells.place;
import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.topic.EventStream;
import org.junit.jupiter.api.Test;

/** How many areas a row is expected from. */
class ExpectedTest {
    private static final Expected AVAIN = Expected.reporters(REGISTER, EventStream.AVAIN_MEASUREMENT);
    private static final Expected SPRO = Expected.reporters(REGISTER, EventStream.SPRO_NOTIFICATION);
    private static final Place COUNTRY = place("LAPPI", "FI");

    @Test
    void areasAreExpectedFromTheMonthThatTheRegisterSays() {
        assertThat(SPRO.areas("", COUNTRY, period("2020-12", "2020-12"))).isZero();
        assertThat(SPRO.areas("", COUNTRY, period("2020-12", "2020"))).isZero();
        assertThat(SPRO.areas("", COUNTRY, period("2021-01", "2021-01"))).isEqualTo(22);
        assertThat(SPRO.areas("", COUNTRY, period("2021-01", "2021-Q1"))).isEqualTo(22);
        assertThat(SPRO.areas("", COUNTRY, Period.ALL)).isEqualTo(22);
    }

    @Test
    void onlyAreasAtOrUnderThePlaceAreExpected() {
        assertThat(AVAIN.areas("", COUNTRY, Period.ALL)).isEqualTo(9);
        assertThat(AVAIN.areas("", place("LAPPI", "OYS"), Period.ALL)).isEqualTo(2);
        assertThat(AVAIN.areas("", place("LAPPI", "LAPPI"), Period.ALL)).isEqualTo(1);
        assertThat(AVAIN.areas("", place("HELSINKI", "HELSINKI"), Period.ALL)).isZero();
    }

    @Test
    void participantsAreExpectedToTellOfTheirPilot() {
        Expected participants = Expected.participants(REGISTER);

        assertThat(participants.areas("pilot=PILOT_1", COUNTRY, Period.ALL)).isEqualTo(9);
        assertThat(participants.areas("pilot=PILOT_2,milestone=JOINED", COUNTRY, Period.ALL))
                .isEqualTo(10);
        assertThat(Expected.participants(REGISTER, "PILOT_2").areas("method=OTHER", COUNTRY, Period.ALL))
                .isEqualTo(10);
    }

    @Test
    void noAreaIsExpectedToTellOfTheCoordinatorsMilestones() {
        assertThat(Expected.none().areas("item=PILOT_1", COUNTRY, Period.ALL)).isZero();
    }
}
