package fi.hankevirta.intake;

import static fi.hankevirta.intake.ValidEvents.RECORDED_AT;
import static fi.hankevirta.intake.ValidEvents.closing;
import static fi.hankevirta.intake.ValidEvents.status;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Structural states and closings of months with one thing broken. */
final class BrokenReports {
    private static final String OF_UNITS = "CONTRADICTION unitsWithModel coverage.of-units";

    private BrokenReports() {}

    static Stream<Broken> all() {
        return Stream.of(states(), coverages(), closings()).flatMap(cases -> cases);
    }

    private static Stream<Broken> states() {
        return Stream.of(
                Broken.of(
                        "a month without a dash",
                        status().setAsOf("202205").build(),
                        "CONTRADICTION asOf month.malformed"),
                Broken.of(
                        "a thirteenth month",
                        status().setAsOf("2022-13").build(),
                        "CONTRADICTION asOf month.malformed"),
                Broken.of(
                        "a month of the year 0000",
                        status().setAsOf("0000-01").build(),
                        "CONTRADICTION asOf month.malformed"),
                Broken.of(
                        "a unit type that the reader does not know",
                        status().setUnitType(UnitType.UNKNOWN).build(),
                        "UNKNOWN_CODE unitType enum.unknown"),
                Broken.of(
                        "no units at all",
                        status().setCoverage(Coverage.NONE)
                                .setUnitsWithModel(0)
                                .setUnitsTotal(0)
                                .setModels(List.of())
                                .build(),
                        "CONTRADICTION unitsTotal units-total.above-0"),
                Broken.of(
                        "a model that does not exist",
                        status().setModels(List.of("GARDENING")).build(),
                        "UNKNOWN_CODE models code.unknown"),
                Broken.of(
                        "a model twice",
                        status().setModels(List.of("CLIENT_PANEL", "CLIENT_PANEL"))
                                .build(),
                        "CONTRADICTION models models.each-once"));
    }

    private static Stream<Broken> coverages() {
        return Stream.of(
                Broken.of("all units that are not all", units(Coverage.WHOLE, 20), OF_UNITS),
                Broken.of("some units that are none", units(Coverage.PARTIAL, 0), OF_UNITS),
                Broken.of("some units that are all", units(Coverage.PARTIAL, 21), OF_UNITS),
                Broken.of("more units than there are", units(Coverage.WHOLE, 22), OF_UNITS),
                Broken.of(
                        "a coverage that the reader does not know",
                        units(Coverage.UNKNOWN, 2),
                        "UNKNOWN_CODE coverage enum.unknown"),
                Broken.of(
                        "no units with a model that is used",
                        units(Coverage.NONE, 0),
                        "CONTRADICTION models models.none-when-coverage-none"),
                Broken.of(
                        "no units that are one",
                        status().setCoverage(Coverage.NONE)
                                .setUnitsWithModel(1)
                                .setModels(List.of())
                                .build(),
                        OF_UNITS));
    }

    private static Stream<Broken> closings() {
        return Stream.of(
                Broken.of(
                        "a stream that does not exist",
                        closing().setStream("SPRO").build(),
                        "UNKNOWN_CODE stream code.unknown"),
                Broken.of(
                        "a period that is no month",
                        closing().setPeriod("2022-5").build(),
                        "CONTRADICTION period month.malformed"),
                Broken.of(
                        "fewer than no events",
                        closing().setDeclaredEvents(-1).build(),
                        "CONTRADICTION declaredEvents declared-events.not-negative"),
                Broken.of(
                        "closed two days after the recording",
                        closing()
                                .setClosedAt(RECORDED_AT.plus(Duration.ofDays(2)))
                                .build(),
                        "FUTURE_DATE closedAt date.not-after-day-after-recorded-at"),
                Broken.of(
                        "closed before the first year",
                        closing()
                                .setClosedAt(Instant.parse("-0001-06-01T00:00:00Z"))
                                .build(),
                        "CONTRADICTION closedAt date.year-1-to-9999"));
    }

    private static StructuralStatus units(Coverage coverage, int with) {
        return status().setCoverage(coverage).setUnitsWithModel(with).build();
    }
}
