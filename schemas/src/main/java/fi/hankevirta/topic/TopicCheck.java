package fi.hankevirta.topic;

import fi.hankevirta.topic.Topic.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Compares declarations with what a cluster has. Kafka Streams itself does not notice source topics with unequal
 * partition counts, and the path of a misplaced record needs them equal, so it is checked here.
 */
final class TopicCheck {
    private static final Set<Role> READ = Set.of(Role.INGRESS, Role.INTERNAL);

    private TopicCheck() {}

    /**
     * Returns every fault, in the order of the declarations.
     *
     * @param declared the declarations
     * @param found the topics that exist, by name; others than the declared ones don't matter
     */
    static List<TopicFault> faults(List<Topic<?, ?>> declared, Map<String, TopicState> found) {
        boolean agree = commonPartitions(declared, found).isPresent();
        List<TopicFault> faults = new ArrayList<>();
        for (Topic<?, ?> topic : declared) {
            TopicState state = found.get(topic.name());
            if (state == null) {
                faults.add(TopicFault.missing(topic));
            } else {
                if (isRead(topic) && state.partitions() != topic.partitions()) {
                    faults.add(TopicFault.partitions(topic, state.partitions(), agree));
                }
                addSettings(topic, state, faults);
            }
        }
        return List.copyOf(faults);
    }

    /** Returns the number of partitions that all existing topics which the pipeline reads have; empty if unequal. */
    static OptionalInt commonPartitions(List<Topic<?, ?>> declared, Map<String, TopicState> found) {
        int[] counts = declared.stream()
                .filter(TopicCheck::isRead)
                .map(t -> found.get(t.name()))
                .filter(Objects::nonNull)
                .mapToInt(TopicState::partitions)
                .distinct()
                .toArray();
        return counts.length == 1 ? OptionalInt.of(counts[0]) : OptionalInt.empty();
    }

    private static boolean isRead(Topic<?, ?> topic) {
        return READ.contains(topic.role());
    }

    private static void addSettings(Topic<?, ?> topic, TopicState state, List<TopicFault> faults) {
        topic.settings().forEach((name, wanted) -> {
            String value = state.settings().getOrDefault(name, "not told");
            if (!value.equals(wanted)) {
                faults.add(TopicFault.setting(topic, name, value, wanted));
            }
        });
    }
}
