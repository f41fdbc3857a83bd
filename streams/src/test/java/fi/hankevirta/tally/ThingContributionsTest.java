package fi.hankevirta.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.AvainMeasurement;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.MeasurementStage;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What any thing contributes to the figures about reporting. */
class ThingContributionsTest {
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    @Test
    void aThingIsCountedInTheMonthOfItsRevisionAndHeldInThatOfItsEventTime() {
        assertThat(told(measurement(1, false)))
                .containsExactly(
                        "reporting.things|LAPPI|2022-06|stream=avain-measurement [0, 1]",
                        "reporting.held|LAPPI|2022-03|stream=avain-measurement [1]");
    }

    @Test
    void aHigherRevisionIsACorrection() {
        assertThat(Told.by(Tally.REPORTING_THINGS, measurement(2, false)))
                .containsExactly("reporting.things|LAPPI|2022-06|stream=avain-measurement [1, 1]");
    }

    @Test
    void aRetractedThingIsCorrectedAndNoLongerHeld() {
        assertThat(told(measurement(1, true)))
                .containsExactly("reporting.things|LAPPI|2022-06|stream=avain-measurement [1, 1]");
    }

    @Test
    void whatNoSourceDeclaresIsNotHeld() {
        StructuralStatus status = StructuralStatus.newBuilder()
                .setEventId(ID)
                .setHankealue("LAPPI")
                .setRevision(1)
                .setRecordedAt(Instant.parse("2022-06-01T10:00:00Z"))
                .setAsOf("2022-05")
                .setCoverage(Coverage.NONE)
                .setUnitType(UnitType.MUNICIPALITY)
                .setUnitsWithModel(0)
                .setUnitsTotal(1)
                .setModels(List.of())
                .build();

        assertThat(Told.by(Tally.REPORTING_THINGS, status))
                .containsExactly("reporting.things|LAPPI|2022-06|stream=structural-status [0, 1]");
        assertThat(Told.by(Tally.REPORTING_HELD, status)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-05-31T20:59:59.999Z, 2022-05", // Summer time: three hours ahead of UTC.
        "2022-05-31T21:00:00Z,     2022-06",
        "2021-12-31T21:59:59.999Z, 2021-12", // Winter time: two.
        "2021-12-31T22:00:00Z,     2022-01",
        "2022-03-31T20:59:59.999Z, 2022-03", // The clocks went forward on 27 March.
        "2022-03-31T21:00:00Z,     2022-04",
        "2022-10-31T21:59:59.999Z, 2022-10", // They went back on 30 October.
        "2022-10-31T22:00:00Z,     2022-11"
    })
    void theMonthOfARevisionIsThatOfHelsinki(Instant recordedAt, String month) {
        AvainMeasurement measurement = measurement(1, false, recordedAt);

        assertThat(Told.by(Tally.REPORTING_THINGS, measurement))
                .containsExactly("reporting.things|LAPPI|" + month + "|stream=avain-measurement [0, 1]");
    }

    private static List<String> told(AvainMeasurement measurement) {
        List<String> told = new ArrayList<>(Told.by(Tally.REPORTING_THINGS, measurement));
        told.addAll(Told.by(Tally.REPORTING_HELD, measurement));
        return told;
    }

    private static AvainMeasurement measurement(int revision, boolean retracted) {
        return measurement(revision, retracted, Instant.parse("2022-06-01T10:00:00Z"));
    }

    private static AvainMeasurement measurement(int revision, boolean retracted, Instant recordedAt) {
        return AvainMeasurement.newBuilder()
                .setEventId(ID)
                .setHankealue("LAPPI")
                .setRevision(revision)
                .setRecordedAt(recordedAt)
                .setRetracted(retracted)
                .setMeasurementId(ID)
                .setPlanPseudonym("ab".repeat(32))
                .setStage(MeasurementStage.PLAN)
                .setSequence(0)
                .setMeasuredOn(LocalDate.of(2022, 3, 31))
                .setClientPresent(null)
                .setInstrumentVersion("1.0")
                .setGoals(List.of())
                .build();
    }
}
