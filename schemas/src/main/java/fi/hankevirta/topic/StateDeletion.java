package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DeleteConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DeleteTopicsOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * Deletes what a pipeline made for itself. Every method ends within the limit and throws {@link ProvisioningException}
 * when the cluster does not answer or refuses; a second time each is nothing.
 */
public final class StateDeletion {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;

    /** Works with a client of the cluster, which stays the caller's. */
    public StateDeletion(Admin admin) {
        this.admin = admin;
    }

    /** Deletes a group with its offsets; it must have no members. */
    public void deleteGroup(String group) {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        var options = new DeleteConsumerGroupsOptions().timeoutMs(calls.left());
        calls.awaitUnless(
                GroupIdNotFoundException.class,
                "delete group " + group,
                admin.deleteConsumerGroups(List.of(group), options).all());
    }

    /** Deletes topics, and waits until the cluster knows none of them. */
    public void deleteTopics(Collection<String> names) {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        Set<String> present = TopicStates.names(admin, calls);
        List<String> deleted = names.stream().filter(present::contains).toList();
        var options = new DeleteTopicsOptions().timeoutMs(calls.left());
        calls.await(
                "delete " + String.join(", ", deleted),
                admin.deleteTopics(deleted, options).all());
        while (TopicStates.names(admin, calls).stream().anyMatch(deleted::contains)) {
            calls.requireTime("delete " + String.join(", ", deleted));
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
