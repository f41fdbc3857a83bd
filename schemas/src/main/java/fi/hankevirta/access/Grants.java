package fi.hankevirta.access;

import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Every grant of an installation. Topics are granted by the name without its version, so that a new version of a topic
 * needs no new grant.
 */
final class Grants {
    private static final String ANY_HOST = "*";

    private final String applicationId;
    private final Set<AclBinding> all = new LinkedHashSet<>();

    private Grants(String applicationId) {
        this.applicationId = applicationId;
    }

    /**
     * Returns the grants, in a stable order.
     *
     * @param applicationId the pipeline's application.id, which names its group, transactions and changelog topics
     */
    static Set<AclBinding> of(Topics topics, List<Principal> principals, String applicationId) {
        Grants grants = new Grants(applicationId);
        for (Principal principal : principals) {
            for (Topic<?, ?> topic : topics.all()) {
                Rights.of(principal, topic)
                        .forEach(right -> grants.prefixed(principal, ResourceType.TOPIC, topic.family(), right));
            }
            grants.addBeyondTopics(principal);
        }
        return grants.all;
    }

    private void addBeyondTopics(Principal principal) {
        if (principal.role() == Role.PIPELINE) {
            addPipeline(principal);
        } else {
            prefixed(principal, ResourceType.GROUP, principal.prefix(), AclOperation.READ);
        }
        if (principal.role() == Role.OPERATOR) {
            addOperator(principal);
        }
    }

    /** Kafka Streams makes its changelog topics itself and names them after the application. */
    private void addPipeline(Principal pipeline) {
        String own = applicationId + "-";
        for (AclOperation right :
                List.of(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS)) {
            prefixed(pipeline, ResourceType.TOPIC, own, right);
        }
        prefixed(pipeline, ResourceType.TRANSACTIONAL_ID, own, AclOperation.WRITE);
        grant(pipeline, ResourceType.GROUP, applicationId, PatternType.LITERAL, AclOperation.READ);
    }

    /** Enough to compare everything with its declaration: topics, grants, users, quotas, how far the pipeline is. */
    private void addOperator(Principal operator) {
        prefixed(operator, ResourceType.TOPIC, applicationId + "-", AclOperation.READ);
        grant(operator, ResourceType.GROUP, applicationId, PatternType.LITERAL, AclOperation.DESCRIBE);
        for (AclOperation right : List.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS)) {
            grant(operator, ResourceType.CLUSTER, Resource.CLUSTER_NAME, PatternType.LITERAL, right);
        }
    }

    private void prefixed(Principal principal, ResourceType type, String name, AclOperation right) {
        grant(principal, type, name, PatternType.PREFIXED, right);
    }

    private void grant(Principal principal, ResourceType type, String name, PatternType pattern, AclOperation right) {
        all.add(new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal.kafkaName(), ANY_HOST, right, AclPermissionType.ALLOW)));
    }
}
