package fi.hankevirta.app;

import fi.hankevirta.pipeline.PipelineTopology;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.GroupState.OwnTopic;
import fi.hankevirta.topic.Topics;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks the state that earlier runs left in the cluster, before Kafka Streams touches it: state of which a part is
 * lost, or that another version wrote, would give wrong figures without a word.
 */
final class StateCheck {
    private static final String MEND = " Stop all instances and recompute everything with `hankevirta reset`.";

    private final GroupState group;
    private final Topics topics;
    private final Set<String> stores;

    StateCheck(GroupState group, String applicationId, Topics topics) {
        this.group = group;
        this.topics = topics;
        this.stores = PipelineTopology.changelogs(applicationId);
    }

    /**
     * Checks that the state can be gone on from.
     *
     * @return ids of the topics that keep it, by name; empty before the first start
     * @throws StartException when it can't; the message names the topic and says what to do
     */
    Map<String, String> check() {
        Map<String, OwnTopic> found = group.ownTopics();
        boolean begun = !group.committed().isEmpty();
        found.forEach((name, topic) -> checkOne(name, topic.partitions()));
        for (String store : stores) {
            require(
                    !begun || found.containsKey(store),
                    "records were taken in, but the topic " + store + ", which keeps their state, is missing.");
        }
        int partitions = topics.partials().partitions();
        boolean counted = found.keySet().stream().anyMatch(topic -> group.span(topic, partitions) > 0);
        require(
                begun || !counted,
                "there is state of records in " + String.join(" and ", found.keySet())
                        + ", but how far they were taken in "
                        + "is not known: Kafka forgets that of a group which stands still for "
                        + "offsets.retention.minutes.");
        String partials = topics.partials().name();
        require(
                !begun || !counted || group.span(partials, partitions) > 0,
                "the topic " + partials + " is empty, though records were counted.");
        Map<String, String> ids = new TreeMap<>();
        found.forEach((name, topic) -> ids.put(name, topic.id()));
        return ids;
    }

    private void checkOne(String topic, int partitions) {
        if (!stores.contains(topic)) {
            throw new StartException("the topic " + topic + " keeps state that this version does not have: another "
                    + "version wrote it. Start that version, or go on with this one:" + MEND);
        }
        int wanted = topics.partials().partitions();
        require(
                partitions == wanted,
                "the topic " + topic + " has " + partitions + " partitions and the topics of events have " + wanted
                        + ": state can't be moved between partitions. Start with partitions=" + partitions
                        + " on topics that have as many, or give the state up:");
    }

    private static void require(boolean sound, String problem) {
        if (!sound) {
            throw new StartException(problem + MEND);
        }
    }
}
