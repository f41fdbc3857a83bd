package fi.hankevirta.simulator;

import static fi.hankevirta.simulator.FaultRecipe.always;

import fi.hankevirta.event.AvainGoal;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Messages with a personal identity code where none may be (specification, section 5). All are the specification's own
 * test codes, which belong to nobody.
 */
final class IdentityFaults {
    private static final List<String> TEST_CODES = List.of("010190-999W", "010190Y999W", "010100A901H", "290200A902D");
    private static final String WITH_HYPHEN = TEST_CODES.get(0);

    private IdentityFaults() {}

    static List<FaultRecipe> all() {
        return List.of(
                of("in a value", b -> b.plan(e -> e.setInstrumentVersion("asiakas " + code(b) + ", 1.0"))),
                of("in the key", b -> b.any().withKey(bytes(code(b)))),
                of("in a header", b -> b.any().withHeader(MessageHeader.of("lahde", "tunnus=" + code(b)))),
                of("in the name of a header", b -> b.any().withHeader(MessageHeader.of("x-" + code(b), "1"))),
                of("as a sub-participant", b -> b.notification(e -> e.setSubParticipant(code(b)))),
                of("as a domain", b -> b.plan(e -> e.setGoals(List.of(domain(code(b)))))),
                of(
                        "in lower case",
                        b -> b.plan(e -> e.setInstrumentVersion(code(b).toLowerCase(java.util.Locale.ROOT)))),
                of("with a dash", b -> b.plan(e -> e.setInstrumentVersion(WITH_HYPHEN.replace('-', '\u2013')))),
                of("between underscores", b -> b.any().withKey(bytes("asiakas_" + code(b) + "_1"))));
    }

    private static FaultRecipe of(String name, FaultRecipe.Certain method) {
        return always(Reason.PERSONAL_IDENTITY_CODE, "identity code " + name, method);
    }

    private static String code(Workbench bench) {
        return bench.chance().pick(TEST_CODES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AvainGoal domain(String domain) {
        return new AvainGoal(domain, GoalDirection.IMPROVE, GoalOutcome.NOT_EVALUATED, null);
    }
}
