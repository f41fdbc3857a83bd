package fi.hankevirta.batch;

import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;

/** The rules of StructuralStatus. */
final class StructuralChecks {
    private StructuralChecks() {}

    static void check(Fields event, Register register, Problems problems) {
        problems.contradictionIf(!Written.isMonth(event.text("asOf")), "asOf");
        long with = event.number("unitsWithModel");
        long total = event.number("unitsTotal");
        List<String> models = event.texts("models");
        problems.contradictionIf(total <= 0, "unitsTotal");
        boolean fits = switch (event.symbol("coverage")) {
            case "WHOLE" -> with == total;
            case "PARTIAL" -> 0 < with && with < total;
            case "NONE" -> with == 0;
            default -> true;
        };
        problems.contradictionIf(!fits, "unitsWithModel");
        problems.contradictionIf(event.is("coverage", "NONE") && !models.isEmpty(), "models");
        problems.contradictionIf(new HashSet<>(models).size() < models.size(), "models");
        problems.unknownCodeIf(!models.stream().allMatch(register::hasModel), "models");
    }
}
