package fi.hankevirta.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private final Register register = Register.shipped();

    @Test
    void theSamePlanMakesTheSameMessagesInTheSameOrder() {
        // Given
        Simulation first = new Simulation(register, SimulationPlan.of(17, 5_000));
        Simulation second = new Simulation(Register.shipped(), SimulationPlan.of(17, 5_000));

        // When
        Iterator<SimulatedMessage> ofSecond = second.iterator();

        // Then
        for (SimulatedMessage message : first) {
            assertThat(described(ofSecond.next())).isEqualTo(described(message));
        }
        assertThat(ofSecond.hasNext()).isFalse();
    }

    @Test
    void aSimulationCanBeStartedAgain() {
        // Given
        Simulation simulation = new Simulation(register, SimulationPlan.of(18, 2_000));
        List<List<Object>> first = described(simulation);

        // When
        List<List<Object>> again = described(simulation);

        // Then
        assertThat(again).isEqualTo(first);
    }

    @Test
    void anotherSeedMakesAnotherHistory() {
        // Given
        Set<ByteBuffer> values = values(new Simulation(register, SimulationPlan.of(1, 2_000)));

        // When
        Set<ByteBuffer> others = values(new Simulation(register, SimulationPlan.of(2, 2_000)));

        // Then
        others.retainAll(values);
        assertThat(others.size()).isLessThan(50);
    }

    @Property(tries = 60)
    void exactlyAsManyMessagesAreMadeAsPlanned(@ForAll @IntRange(max = 2_500) int events, @ForAll long seed) {
        // When
        long made = count(new Simulation(register, SimulationPlan.of(seed, events)));

        // Then
        assertThat(made).isEqualTo(events);
    }

    @Property(tries = 20)
    void extremeSharesStillMakeExactlyAsManyMessages(
            @ForAll @IntRange(max = 45) int wrong, @ForAll @IntRange(max = 45) int resent, @ForAll long seed) {
        // Given
        SimulationPlan usual = SimulationPlan.of(seed, 1_500);
        SimulationPlan plan =
                new SimulationPlan(seed, 1_500, wrong / 100.0, resent / 100.0, 1, 0, 0, 1, usual.from(), usual.until());

        // When
        long made = count(new Simulation(register, plan));

        // Then
        assertThat(made).isEqualTo(1_500);
    }

    @Test
    void nothingFollowsTheLastMessage() {
        // Given
        Iterator<SimulatedMessage> messages = new Simulation(register, SimulationPlan.of(1, 1)).iterator();
        messages.next();

        // When / Then
        assertThat(messages.hasNext()).isFalse();
        assertThatThrownBy(messages::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aThousandMessagesReachEveryAreaAndStream() {
        // Given
        Set<String> expected = new HashSet<>();
        register.areas().forEach(a -> {
            expected.add(a.code() + " spro-notification");
            expected.add(a.code() + " structural-status");
            expected.add(a.code() + " reporting-period");
        });
        register.pilots()
                .forEach(p -> register.participants(p).keySet().forEach(a -> expected.add(a + " pilot-milestone")));
        register.expectations().forEach(e -> expected.add(e.hankealue() + " " + e.stream()));
        expected.add("THL pilot-milestone");

        // When
        Set<String> reached = Told.right(new Simulation(register, SimulationPlan.of(21, 1_000))).stream()
                .map(told -> told.envelope().hankealue() + " "
                        + told.message().stream().code())
                .collect(Collectors.toSet());

        // Then
        assertThat(reached).containsAll(expected);
    }

    @Test
    void messagesGoToTheTopicsOfTheirSenders() {
        // Given
        Topics topics = new Topics(register, TopicPlan.ofPartitions(3));

        // When
        for (SimulatedMessage message : new Simulation(register, SimulationPlan.of(22, 3_000))) {
            // Then
            Topics.Ingress ingress = topics.ingress(message.topic()).orElseThrow();
            assertThat(ingress.sender()).isEqualTo(message.sender());
            assertThat(ingress.stream()).isEqualTo(message.stream());
        }
    }

    @Test
    void streamsHaveTheirUsualSharesInShortAndLongRuns() {
        for (int events : List.of(1_000, 10_000, 200_000)) {
            // When
            Map<EventStream, Integer> counts = new EnumMap<>(EventStream.class);
            for (SimulatedMessage m :
                    new Simulation(register, SimulationPlan.of(23, events).withWrongShare(0))) {
                counts.merge(m.stream(), 1, Integer::sum);
            }

            // Then
            assertThat(counts.getOrDefault(EventStream.SPRO_NOTIFICATION, 0) / (double) events)
                    .isBetween(0.57, 0.63);
            assertThat(counts.getOrDefault(EventStream.AVAIN_MEASUREMENT, 0) / (double) events)
                    .isBetween(0.27, 0.33);
        }
    }

    @Test
    void disturbancesHaveTheSharesThatWereAskedFor() {
        // Given
        SimulationPlan usual = SimulationPlan.of(24, 100_000);
        SimulationPlan plan =
                new SimulationPlan(24, 100_000, 0.05, 0.08, 0.1, 0.06, 0.02, 0.12, usual.from(), usual.until());
        Map<Nature, Integer> natures = new EnumMap<>(Nature.class);
        int late = 0;
        int misplaced = 0;

        // When
        for (SimulatedMessage message : new Simulation(register, plan)) {
            natures.merge(message.nature(), 1, Integer::sum);
            late += message.late() ? 1 : 0;
            misplaced += isMisplaced(message) ? 1 : 0;
        }

        // Then
        assertThat(natures.get(Nature.WRONG)).isEqualTo(5_000);
        assertThat(natures.get(Nature.RESENT)).isCloseTo(8_000, withinPercentage(10));
        assertThat(natures.get(Nature.CORRECTION)).isCloseTo(6_000, withinPercentage(15));
        assertThat(natures.get(Nature.RETRACTION)).isCloseTo(2_000, withinPercentage(15));
        assertThat(late).isCloseTo(10_000, withinPercentage(10));
        assertThat(misplaced).isCloseTo(11_400, withinPercentage(10));
    }

    @Test
    void aQuietPlanDisturbsNothing() {
        // Given
        SimulationPlan usual = SimulationPlan.of(25, 5_000);
        SimulationPlan quiet = new SimulationPlan(25, 5_000, 0, 0, 0, 0, 0, 0, usual.from(), usual.until());

        // When
        for (SimulatedMessage message : new Simulation(register, quiet)) {
            // Then
            assertThat(message.nature()).isEqualTo(Nature.ORDINARY);
            assertThat(message.late()).isFalse();
            assertThat(isMisplaced(message)).isFalse();
        }
    }

    @Test
    void onlyThingsThatAreUnderWayAreHeldInMemory() {
        // Given
        int events = 300_000;
        Messages messages = new Messages(World.of(register, SimulationPlan.of(26, events)));
        int mostHeld = 0;

        // When
        for (int i = 0; i < events; i++) {
            messages.next();
            mostHeld = Math.max(mostHeld, messages.held());
        }

        // Then
        assertThat(mostHeld).isLessThan(events / 25);
        assertThat(messages.held()).isZero();
    }

    private static boolean isMisplaced(SimulatedMessage message) {
        if (message.wrong()) {
            return false;
        }
        byte[] right = Post.key(Told.of(message).event());
        return message.partitionHint() != null || !Arrays.equals(message.key(), right);
    }

    private static long count(Simulation simulation) {
        return StreamSupport.stream(simulation.spliterator(), false).count();
    }

    private static Set<ByteBuffer> values(Simulation simulation) {
        Set<ByteBuffer> values = new HashSet<>();
        for (SimulatedMessage message : simulation) {
            if (message.value() != null) {
                values.add(ByteBuffer.wrap(message.value()));
            }
        }
        return values;
    }

    private static List<List<Object>> described(Simulation simulation) {
        List<List<Object>> described = new ArrayList<>();
        simulation.forEach(message -> described.add(described(message)));
        return described;
    }

    private static List<Object> described(SimulatedMessage message) {
        List<Object> described = new ArrayList<>(Arrays.asList(
                message.topic(),
                message.key() == null ? null : ByteBuffer.wrap(message.key()),
                message.value() == null ? null : ByteBuffer.wrap(message.value()),
                message.partitionHint(),
                message.nature(),
                message.late(),
                message.fault()));
        message.headers().forEach(h -> {
            described.add(h.key());
            described.add(ByteBuffer.wrap(h.value()));
        });
        return described;
    }
}
