package fi.hankevirta.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Creates the declared topics in a cluster, checks the ones that it has and gives them their declared settings
 * (specification, section 3). Nothing is ever deleted. Every method ends within the limit and throws
 * {@link ProvisioningException} when the cluster does not answer or refuses. The admin client belongs to the caller,
 * who closes it.
 */
public final class TopicProvisioning {
    /** How long a method takes at most when nothing else is said. */
    public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

    private final Admin admin;
    private final Duration limit;

    /** Works with the default limit. */
    public TopicProvisioning(Admin admin) {
        this(admin, DEFAULT_LIMIT);
    }

    /**
     * Works with a limit.
     *
     * @param admin client of the cluster
     * @param limit how long a method takes at most
     */
    public TopicProvisioning(Admin admin, Duration limit) {
        this.admin = admin;
        this.limit = limit;
    }

    /**
     * Creates the topics that are missing, as declared, and waits until the cluster takes records. Topics that exist
     * stay as they are; {@link #check} tells whether they are as declared.
     *
     * @param replicationFactor of the topics it creates, -1 for the cluster's default
     * @return the names of the topics that were created, in the order of the declarations
     */
    public List<String> create(Topics topics, short replicationFactor) {
        ClusterCalls calls = new ClusterCalls(limit);
        Set<String> present = TopicStates.names(admin, calls);
        List<Topic<?, ?>> missing =
                topics.all().stream().filter(t -> !present.contains(t.name())).toList();
        return new TopicCreation(admin, calls).create(missing, replicationFactor);
    }

    /**
     * Gives topics the settings that are declared for them.
     *
     * @param faults what is to be mended; those that are no settings are passed over
     */
    public void mend(Collection<TopicFault> faults) {
        ClusterCalls calls = new ClusterCalls(limit);
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new LinkedHashMap<>();
        for (TopicFault fault : faults) {
            if (fault.isOfSetting()) {
                settings.computeIfAbsent(TopicStates.resource(fault.topic()), topic -> new ArrayList<>())
                        .add(new AlterConfigOp(new ConfigEntry(fault.what(), fault.wanted()), OpType.SET));
            }
        }
        if (settings.isEmpty()) {
            return;
        }
        calls.await(
                "set the settings of topics",
                admin.incrementalAlterConfigs(settings, new AlterConfigsOptions().timeoutMs(calls.left()))
                        .all());
    }

    /** Returns the names of all topics of the cluster that the client may see. */
    public Set<String> present() {
        return TopicStates.names(admin, new ClusterCalls(limit));
    }

    /**
     * Returns everything about the declared topics that is not as declared: topics that are missing, partition counts
     * of topics that the pipeline reads, and settings. An empty list means that the pipeline can start.
     */
    public List<TopicFault> check(Topics topics) {
        ClusterCalls calls = new ClusterCalls(limit);
        return TopicCheck.faults(topics.all(), TopicStates.of(topics.all(), admin, calls));
    }

    /**
     * Returns the number of partitions that the existing ones of the topics which the pipeline reads have, whatever is
     * declared; empty when none exists or they differ.
     */
    public OptionalInt partitions(Topics topics) {
        ClusterCalls calls = new ClusterCalls(limit);
        return TopicCheck.commonPartitions(topics.all(), TopicStates.of(topics.all(), admin, calls));
    }
}
