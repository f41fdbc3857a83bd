package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.event.Reason;
import fi.hankevirta.register.Register;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationRulesTest {
    private static final Instant ARRIVAL = Instant.parse("2026-11-22T12:00:00Z");

    private final Register register = Register.shipped();
    private final IntakeRules rules = new IntakeRules(register, ARRIVAL);

    @ParameterizedTest
    @ValueSource(longs = {1, 2020, -77})
    void everyMessageThatIsNotWrongKeepsAllRules(long seed) {
        // Given
        Simulation simulation = new Simulation(register, SimulationPlan.of(seed, 12_000));

        // When
        for (SimulatedMessage message : simulation) {
            if (!message.wrong()) {
                // Then
                assertThat(rules.reasons(message)).as(message.toString()).isEmpty();
            }
        }
    }

    @Test
    void rulesThatChangeWithTheYearsAreKeptInLaterYearsToo() {
        // Given
        SimulationPlan plan = SimulationPlan.of(5, 8_000)
                .withSpan(LocalDate.of(2023, 6, 1), LocalDate.of(2026, 6, 30))
                .withWrongShare(0);

        // When
        for (SimulatedMessage message : new Simulation(register, plan)) {
            // Then
            assertThat(rules.reasons(message)).as(message.toString()).isEmpty();
        }
    }

    @Test
    void everyWrongMessageIsRejectedForTheReasonItNames() {
        // Given
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(3, 4_000).withWrongShare(0.5));

        // When
        for (SimulatedMessage message : simulation) {
            Fault fault = message.fault();
            if (fault != null) {
                // Then
                assertThat(rules.reasons(message)).as(fault.name()).contains(fault.reason());
            }
        }
    }

    @Test
    void mostFaultsBreakOneRuleAlone() {
        // Given
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(4, 3_000).withWrongShare(0.5));
        Set<String> alone = new HashSet<>();
        Set<String> all = new HashSet<>();

        // When
        for (SimulatedMessage message : simulation) {
            Fault fault = message.fault();
            if (fault != null) {
                all.add(fault.name());
                if (rules.reasons(message).equals(EnumSet.of(fault.reason()))) {
                    alone.add(fault.name());
                }
            }
        }

        // Then
        all.removeAll(alone);
        assertThat(all).containsExactlyInAnyOrder("identity code as a sub-participant", "identity code as a domain");
    }

    @Test
    void evenAShortRunHasEveryReason() {
        // Given
        Simulation simulation = new Simulation(register, SimulationPlan.of(9, 1_000));
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);

        // When
        for (SimulatedMessage message : simulation) {
            Fault fault = message.fault();
            if (fault != null) {
                reasons.add(fault.reason());
            }
        }

        // Then
        assertThat(reasons).isEqualTo(EnumSet.complementOf(EnumSet.of(Reason.UNKNOWN)));
    }

    @Test
    void aLongRunHasEveryFaultThatTheRegisterAllows() {
        // Given
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(9, 1_000).withWrongShare(0.4));
        Set<Fault> made = new HashSet<>();

        // When
        for (SimulatedMessage message : simulation) {
            if (message.fault() != null) {
                made.add(message.fault());
            }
        }

        // Then
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        Faults.inTurn().stream().map(FaultRecipe::fault).toList());
    }

    @Test
    void noIdentityCodeButTheTestCodesIsUsed() {
        // Given
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(10, 2_000).withWrongShare(0.4));
        Set<String> testCodes = Set.of("010190-999W", "010190Y999W", "010100A901H", "290200A902D");

        // When
        for (SimulatedMessage message : simulation) {
            if (rules.reasons(message).contains(Reason.PERSONAL_IDENTITY_CODE)) {
                // Then
                assertThat(text(message)).containsAnyOf(testCodes.toArray(String[]::new));
            }
        }
    }

    @Test
    void oversizedValuesAreStillTakenByTheBroker() {
        // Given
        Simulation simulation =
                new Simulation(register, SimulationPlan.of(11, 2_000).withWrongShare(0.4));
        int greatest = 0;

        // When
        for (SimulatedMessage message : simulation) {
            greatest = Math.max(greatest, message.value() == null ? 0 : message.value().length);
        }

        // Then
        assertThat(greatest).isBetween(64 * 1024 + 1, 256 * 1024);
    }

    private static String text(SimulatedMessage message) {
        StringBuilder text = new StringBuilder();
        if (message.key() != null) {
            text.append(new String(message.key(), StandardCharsets.UTF_8));
        }
        if (message.value() != null) {
            text.append(new String(message.value(), StandardCharsets.UTF_8));
        }
        message.headers()
                .forEach(h -> text.append(' ').append(h.key()).append(new String(h.value(), StandardCharsets.UTF_8)));
        return text.toString()
                .replace('\u2013', '-')
                .replace("010190-999w", "010190-999W")
                .replace("010190y999w", "010190Y999W")
                .replace("010100a901h", "010100A901H")
                .replace("290200a902d", "290200A902D");
    }
}
