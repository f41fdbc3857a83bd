package fi.hankevirta.app;

import fi.hankevirta.pipeline.PipelineTopology;
import fi.hankevirta.topic.CommittedReader;
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

    private final Map<String, Object> client;
    private final GroupState group;
    private final Topics topics;
    private final Set<String> stores;
    private final String requests;

    StateCheck(Map<String, Object> client, GroupState group, String applicationId, Topics topics) {
        this.client = client;
        this.group = group;
        this.topics = topics;
        this.stores = PipelineTopology.changelogs(applicationId);
        this.requests = PipelineTopology.requestsChangelog(applicationId);
    }

    /**
     * Checks that the state can be gone on from.
     *
     * @return ids of the topics that keep it, by name; empty before the first start
     * @throws StartException when it can't; the message names the topic and says what to do
     */
    Map<String, String> check() {
        boolean begun = isBegun();
        Map<String, OwnTopic> found = group.ownTopics(); // Asked second: what is begun has its topics.
        found.remove(requests); // Counted by nobody: a reset and an upgrade can do without.
        found.forEach((name, topic) -> checkOne(name, topic.partitions()));
        if (begun) {
            for (String store : stores) {
                require(
                        found.containsKey(store),
                        "records were taken in, but the topic " + store + ", which keeps their state, is missing.");
            }
            int partitions = topics.partials().partitions();
            String partials = topics.partials().name();
            require(
                    group.span(partials, partitions) > 0
                            || stores.stream().allMatch(store -> group.span(store, partitions) == 0),
                    "the topic " + partials + " is empty, though records were counted.");
        } else {
            // Another instance may just have begun: it commits its state and how far it has taken in at once.
            require(
                    !isCounted(found.keySet()) || isBegun(),
                    "there is state of records in " + String.join(" and ", found.keySet()) + ", but how far they were "
                            + "taken in is not known: Kafka forgets that of a group which stands still for "
                            + "offsets.retention.minutes.");
        }
        Map<String, String> ids = new TreeMap<>();
        found.forEach((name, topic) -> ids.put(name, topic.id()));
        return ids;
    }

    private boolean isBegun() {
        return !group.committed().isEmpty();
    }

    /** Returns whether anything was counted; what a transaction wrote that was given up is nothing. */
    private boolean isCounted(Set<String> found) {
        boolean[] any = new boolean[1];
        try (CommittedReader reader = new CommittedReader(client, found)) {
            reader.readTo(reader.ends(), record -> any[0] = true);
        }
        return any[0];
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
