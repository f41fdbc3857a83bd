package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TopicCheckTest {
    private static final List<Topic<?, ?>> DECLARED = new Topics(Register.shipped(), TopicPlan.ofPartitions(6)).all();
    private static final String INGRESS = "hankealue.lappi.spro-notification.v1";
    private static final String PARTIALS = "hankevirta.partials.v1";
    private static final String PROGRESS = "progress.spro.v1";

    @Test
    void topicsAsDeclaredHaveNoFaults() {
        assertThat(TopicCheck.faults(DECLARED, asDeclared())).isEmpty();
    }

    @Test
    void settingsThatAreNotDeclaredDoNotMatter() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.replaceAll((name, state) -> new TopicState(state.partitions(), and(state, "segment.ms", "604800000")));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults).isEmpty();
    }

    @Test
    void everyMissingTopicIsToldInTheOrderOfTheDeclarations() {
        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, Map.of());

        // Then
        assertThat(faults)
                .extracting(TopicFault::topic)
                .containsExactlyElementsOf(DECLARED.stream().map(Topic::name).toList());
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.what()).isEqualTo(TopicFault.EXISTENCE);
            assertThat(fault.message()).contains(": existence is missing, wanted present; ", "topics apply");
        });
    }

    @Test
    void aTopicWithFewerPartitionsThanTheOthersIsTold() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.computeIfPresent(INGRESS, (name, state) -> new TopicState(4, state.settings()));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.message()).startsWith(INGRESS + ": partitions is 4, wanted 6; ");
            assertThat(fault.mending()).contains("kafka-topics.sh --alter --topic " + INGRESS + " --partitions 6");
        });
    }

    @Test
    void aTopicWithMorePartitionsIsNotToBeMendedByAddingSome() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.computeIfPresent(PARTIALS, (name, state) -> new TopicState(8, state.settings()));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.mending())
                        .contains("can't lose partitions")
                        .doesNotContain("--alter"));
    }

    @Property(tries = 20)
    void topicsThatAgreeOnAnotherNumberAreMendedByStartingWithIt(@ForAll @IntRange(min = 1, max = 50) int partitions) {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.replaceAll((name, state) -> new TopicState(partitions, state.settings()));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        long read = DECLARED.stream()
                .filter(t -> t.role() == Role.INGRESS || t.role() == Role.INTERNAL)
                .count();
        assertThat(faults).hasSize(partitions == 6 ? 0 : (int) read);
        assertThat(faults).allSatisfy(fault -> assertThat(fault.mending()).contains("partitions=" + partitions));
        assertThat(TopicCheck.commonPartitions(DECLARED, found)).hasValue(partitions);
    }

    @Test
    void thePartitionsOfTopicsThatOthersReadDoNotMatter() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.computeIfPresent(PROGRESS, (name, state) -> new TopicState(3, state.settings()));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults).isEmpty();
        assertThat(TopicCheck.commonPartitions(DECLARED, found)).hasValue(6);
    }

    @Test
    void aSettingThatDiffersIsToldWithTheCommandThatMendsIt() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.computeIfPresent(
                INGRESS, (name, state) -> new TopicState(state.partitions(), and(state, "retention.ms", "604800000")));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults)
                .containsExactly(new TopicFault(
                        INGRESS,
                        "retention.ms",
                        "604800000",
                        "-1",
                        "set it with the command: hankevirta topics apply"));
    }

    @Test
    void aSettingThatTheClusterDoesNotTellIsAFault() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.put(PROGRESS, new TopicState(1, Map.of()));

        // When
        List<TopicFault> faults = TopicCheck.faults(DECLARED, found);

        // Then
        assertThat(faults)
                .hasSize(topic(PROGRESS).settings().size())
                .allSatisfy(fault -> assertThat(fault.found()).isEqualTo("not told"));
    }

    @Test
    void noCommonNumberOfPartitionsIsKnownWhenTopicsDifferOrNoneExists() {
        // Given
        Map<String, TopicState> found = asDeclared();
        found.computeIfPresent(INGRESS, (name, state) -> new TopicState(4, state.settings()));

        // When, Then
        assertThat(TopicCheck.commonPartitions(DECLARED, found)).isEmpty();
        assertThat(TopicCheck.commonPartitions(DECLARED, Map.of())).isEmpty();
    }

    private static Topic<?, ?> topic(String name) {
        return DECLARED.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
    }

    private static Map<String, TopicState> asDeclared() {
        Map<String, TopicState> found = new HashMap<>();
        DECLARED.forEach(t -> found.put(t.name(), new TopicState(t.partitions(), t.settings())));
        return found;
    }

    private static Map<String, String> and(TopicState state, String name, String value) {
        Map<String, String> settings = new TreeMap<>(state.settings());
        settings.put(name, value);
        return settings;
    }
}
