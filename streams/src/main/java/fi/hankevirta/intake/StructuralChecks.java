package fi.hankevirta.intake;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.StructuralStatus;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.Set;

/** Rules of a StructuralStatus (specification, sections 2 and 4). */
final class StructuralChecks {
    private final Register register;

    StructuralChecks(Register register) {
        this.register = register;
    }

    void check(StructuralStatus event, Problems problems) {
        problems.require(Form.isMonth(event.getAsOf()), Rule.MONTH_MALFORMED, "asOf");
        problems.require(event.getUnitType() != UnitType.UNKNOWN, Rule.ENUM_UNKNOWN, "unitType");
        problems.require(event.getUnitsTotal() > 0, Rule.UNITS_TOTAL_BELOW_ONE, "unitsTotal");
        checkCoverage(event, problems);
        Set<String> models = new HashSet<>();
        for (String model : event.getModels()) {
            problems.require(register.hasModel(model), Rule.CODE_UNKNOWN, "models");
            problems.require(models.add(model), Rule.MODEL_TWICE, "models");
        }
    }

    private static void checkCoverage(StructuralStatus event, Problems problems) {
        int with = event.getUnitsWithModel();
        int total = event.getUnitsTotal();
        switch (event.getCoverage()) {
            case WHOLE -> problems.require(with == total, Rule.COVERAGE_OF_UNITS, "unitsWithModel");
            case PARTIAL -> problems.require(with > 0 && with < total, Rule.COVERAGE_OF_UNITS, "unitsWithModel");
            case NONE -> problems.require(with == 0, Rule.COVERAGE_OF_UNITS, "unitsWithModel");
            case UNKNOWN -> problems.add(Rule.ENUM_UNKNOWN, "coverage");
        }
        problems.require(
                event.getCoverage() != Coverage.NONE || event.getModels().isEmpty(),
                Rule.MODELS_WITHOUT_COVERAGE,
                "models");
    }
}
