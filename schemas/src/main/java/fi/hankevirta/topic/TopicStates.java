package fi.hankevirta.topic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks a cluster what it has of the declared topics. */
final class TopicStates {
    private TopicStates() {}

    /** Returns the names of all topics of the cluster that the client may see. */
    static Set<String> names(Admin admin, ClusterCalls calls) {
        return calls.await(
                "list the topics",
                admin.listTopics(new ListTopicsOptions().timeoutMs(calls.left()))
                        .names());
    }

    /** Returns the declared topics that exist, by name. */
    static Map<String, TopicState> of(List<Topic<?, ?>> declared, Admin admin, ClusterCalls calls) {
        Set<String> present = names(admin, calls);
        List<String> names =
                declared.stream().map(Topic::name).filter(present::contains).toList();
        Map<String, TopicDescription> topics = described(names, admin, calls);
        Map<String, Config> settings = new HashMap<>();
        admin.describeConfigs(
                        names.stream().map(TopicStates::resource).toList(),
                        new DescribeConfigsOptions().timeoutMs(calls.left()))
                .values()
                .forEach((resource, answer) -> collect(settings, resource.name(), answer, calls));
        Map<String, TopicState> states = new HashMap<>();
        topics.forEach((name, topic) -> {
            Config config = settings.get(name);
            if (config != null) {
                states.put(name, new TopicState(topic.partitions().size(), values(config)));
            }
        });
        return states;
    }

    /** Returns the descriptions of the topics that exist, by name. */
    static Map<String, TopicDescription> described(Collection<String> names, Admin admin, ClusterCalls calls) {
        Map<String, TopicDescription> topics = new HashMap<>();
        admin.describeTopics(names, new DescribeTopicsOptions().timeoutMs(calls.left()))
                .topicNameValues()
                .forEach((name, answer) -> collect(topics, name, answer, calls));
        return topics;
    }

    /** A topic that is deleted between the listing and here is one that is missing. */
    private static <T> void collect(Map<String, T> known, String name, KafkaFuture<T> answer, ClusterCalls calls) {
        T told = calls.awaitUnless(UnknownTopicOrPartitionException.class, "describe topic " + name, answer);
        if (told != null) {
            known.put(name, told);
        }
    }

    static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null) // The cluster keeps the values of sensitive settings back.
                .collect(Collectors.toUnmodifiableMap(ConfigEntry::name, ConfigEntry::value));
    }
}
