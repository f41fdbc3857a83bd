package fi.hankevirta.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * What a cluster knows of the group of a pipeline's instances and of the topics that keep its state. Every method ends
 * within the limit and throws {@link ProvisioningException} when the cluster does not answer or refuses.
 */
public final class GroupState {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Admin admin;
    private final String group;

    /**
     * Asks about a group.
     *
     * @param admin client of the cluster, which stays the caller's
     * @param group the pipeline's application.id
     */
    public GroupState(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** Returns how far the group has taken in each partition, of those it has committed any. */
    public Map<TopicPartition, Long> committed() {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        var options = new ListConsumerGroupOffsetsOptions().timeoutMs(calls.left());
        var answer = admin.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata();
        var offsets = calls.awaitUnless(GroupIdNotFoundException.class, "read the offsets of group " + group, answer);
        Map<TopicPartition, Long> committed = new HashMap<>();
        if (offsets != null) {
            offsets.forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
        }
        return committed;
    }

    /** Returns how many instances' threads are members of the group now. */
    public int members() {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        var options = new DescribeConsumerGroupsOptions().timeoutMs(calls.left());
        var answer = admin.describeConsumerGroups(List.of(group), options)
                .describedGroups()
                .get(group);
        var described = calls.awaitUnless(
                GroupIdNotFoundException.class, "describe group " + group, Objects.requireNonNull(answer));
        return described == null ? 0 : described.members().size();
    }

    /**
     * A topic that Kafka Streams made for the group.
     *
     * @param id that no other topic has, even of the same name
     * @param partitions how many it has
     */
    public record OwnTopic(String id, int partitions) {}

    /** Returns the topics that Kafka Streams made for the group, by name. */
    public Map<String, OwnTopic> ownTopics() {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        Set<String> names = new TreeSet<>(TopicStates.names(admin, calls));
        Set<String> others = otherGroups(calls);
        names.removeIf(name -> !isOwn(name, others));
        Map<String, OwnTopic> own = new TreeMap<>();
        TopicStates.described(names, admin, calls)
                .forEach((name, topic) -> own.put(
                        name,
                        new OwnTopic(
                                topic.topicId().toString(), topic.partitions().size())));
        return own;
    }

    /** Returns how many offsets a topic spans; records of transactions that were given up count too. */
    public long span(String topic, int partitions) {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        return sum(calls, topic, partitions, OffsetSpec.latest())
                - sum(calls, topic, partitions, OffsetSpec.earliest());
    }

    private long sum(ClusterCalls calls, String topic, int partitions, OffsetSpec spec) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (int i = 0; i < partitions; i++) {
            asked.put(new TopicPartition(topic, i), spec);
        }
        var options = new ListOffsetsOptions().timeoutMs(calls.left());
        return calls
                .await(
                        "read the offsets of " + topic,
                        admin.listOffsets(asked, options).all())
                .values()
                .stream()
                .mapToLong(offset -> Math.max(offset.offset(), 0))
                .sum();
    }

    /** Another group whose name begins like this one's has topics that begin like this one's. */
    private boolean isOwn(String topic, Set<String> others) {
        return topic.startsWith(group + "-")
                && (topic.endsWith("-changelog") || topic.endsWith("-repartition"))
                && others.stream().noneMatch(other -> topic.startsWith(other + "-"));
    }

    private Set<String> otherGroups(ClusterCalls calls) {
        Set<String> others = new TreeSet<>();
        calls.await("list the groups", admin.listGroups().all()).forEach(listing -> others.add(listing.groupId()));
        others.removeIf(other -> other.length() <= group.length());
        return others;
    }
}
