package fi.hankevirta.batch;

import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.Set;

/** The rules of AvainMeasurement. */
final class AvainChecks {
    private AvainChecks() {}

    static void check(Fields event, Register register, Problems problems) {
        problems.contradictionIf(!Written.isUuid(event.text("measurementId")), "measurementId");
        problems.contradictionIf(!Written.isPseudonym(event.text("planPseudonym")), "planPseudonym");
        long sequence = event.number("sequence");
        boolean plan = event.is("stage", "PLAN");
        problems.contradictionIf(sequence < 0, "sequence");
        problems.contradictionIf(!event.isUnknown("stage") && plan != (sequence == 0), "sequence");
        Set<String> domains = new HashSet<>();
        for (Fields goal : event.records("goals")) {
            String domain = goal.text("domain");
            problems.unknownCodeIf(!register.hasDomain(domain), "domain");
            problems.contradictionIf(!domains.add(domain), "domain");
            for (String field : goal.values().keySet()) {
                problems.unknownCodeIf(goal.isUnknown(field), field);
            }
            problems.contradictionIf(
                    plan && !goal.isUnknown("outcome") && !goal.is("outcome", "NOT_EVALUATED"), "outcome");
        }
    }
}
