package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;
import static fi.hankevirta.simulator.FaultRecipe.sometimes;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.Reason;
import fi.hankevirta.event.ReportingPeriodClosed;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Structural statuses and closed months that break a rule (specification, section 2). */
final class OrganisationFaults {
    private OrganisationFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                status(Reason.CONTRADICTION, "whole without all units", e -> e.setCoverage(Coverage.WHOLE)),
                closing(Reason.CONTRADICTION, "fewer than no events", e -> e.setDeclaredEvents(-1)),
                closing(Reason.UNKNOWN_CODE, "unknown stream", e -> e.setStream("sahkeet")),
                status(
                        Reason.CONTRADICTION,
                        "none with units",
                        e -> e.setCoverage(Coverage.NONE).setModels(List.of())),
                sometimes(Reason.CONTRADICTION, "status: none with models", OrganisationFaults::noneWithModels),
                status(Reason.CONTRADICTION, "partial without units", e -> e.setUnitsWithModel(0)),
                status(Reason.CONTRADICTION, "partial with all units", e -> e.setUnitsWithModel(e.getUnitsTotal())),
                status(
                        Reason.CONTRADICTION,
                        "no units at all",
                        e -> e.setUnitsTotal(0)
                                .setUnitsWithModel(0)
                                .setCoverage(Coverage.NONE)
                                .setModels(List.of())),
                status(Reason.CONTRADICTION, "more units than there are", e -> e.setUnitsWithModel(9)),
                status(Reason.CONTRADICTION, "fewer than no units", e -> e.setUnitsWithModel(-1)),
                sometimes(Reason.CONTRADICTION, "status: model twice", OrganisationFaults::modelTwice),
                status(Reason.CONTRADICTION, "thirteenth month", e -> e.setAsOf("2021-13")),
                status(Reason.CONTRADICTION, "month without a zero", e -> e.setAsOf("2021-3")),
                closing(Reason.CONTRADICTION, "quarter instead of a month", e -> e.setPeriod("2021-Q1")),
                status(Reason.UNKNOWN_CODE, "unknown model", e -> e.setModels(List.of("TAIKASAUVA"))),
                status(Reason.UNKNOWN_CODE, "unknown coverage", e -> e.setCoverage(Coverage.UNKNOWN)),
                status(Reason.UNKNOWN_CODE, "unknown unit type", e -> e.setUnitType(UnitType.UNKNOWN)));
    }

    private static FaultRecipe status(Reason reason, String name, Consumer<StructuralStatus.Builder> change) {
        return always(reason, "status: " + name, bench -> bench.status(change));
    }

    private static FaultRecipe closing(Reason reason, String name, Consumer<ReportingPeriodClosed.Builder> change) {
        return always(reason, "closing: " + name, bench -> bench.closing(change));
    }

    private static Optional<Draft> noneWithModels(Workbench bench) {
        return bench.specimens().models().stream()
                .findFirst()
                .map(model -> bench.status(
                        e -> e.setCoverage(Coverage.NONE).setUnitsWithModel(0).setModels(List.of(model))));
    }

    private static Optional<Draft> modelTwice(Workbench bench) {
        return bench.specimens().models().stream()
                .findFirst()
                .map(model -> bench.status(e -> e.setModels(List.of(model, model))));
    }
}
