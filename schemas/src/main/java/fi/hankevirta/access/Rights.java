package fi.hankevirta.access;

import fi.hankevirta.topic.Topic;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What a principal may do with a topic, and no more: the one rule behind all grants (specification, sections 3 and 7).
 * Kafka lets whoever may read or write describe too, and sends idempotently for whoever may write.
 */
final class Rights {
    private static final Set<AclOperation> NONE = Set.of();

    private Rights() {}

    static Set<AclOperation> of(Principal principal, Topic<?, ?> topic) {
        return switch (principal.role()) {
            case SENDER -> principal.owns(topic) ? ofSender(topic.role()) : NONE;
            case PIPELINE -> ofPipeline(topic.role());
            case THL ->
                topic.role() == Topic.Role.PROGRESS || topic.role() == Topic.Role.PUBLISHED
                        ? Set.of(AclOperation.READ)
                        : NONE;
            case DASHBOARD -> topic.role() == Topic.Role.PUBLISHED ? Set.of(AclOperation.READ) : NONE;
            case RELEASE_OFFICER -> ofReleaseOfficer(topic.role());
            case OPERATOR -> Set.of(AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
        };
    }

    private static Set<AclOperation> ofSender(Topic.Role role) {
        return switch (role) {
            case INGRESS -> Set.of(AclOperation.WRITE);
            case REJECTED -> Set.of(AclOperation.READ);
            case INTERNAL, MEMORY, PROGRESS, PUBLISHED, CONTROL, REPORT -> NONE;
        };
    }

    /**
     * It checks the settings of all topics before it starts; for releases it reads live figures and its reports, for
     * the API released figures, and for operators what it has refused.
     */
    private static Set<AclOperation> ofPipeline(Topic.Role role) {
        return switch (role) {
            case INGRESS, CONTROL -> Set.of(AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
            case REJECTED, INTERNAL, MEMORY, PROGRESS, PUBLISHED, REPORT ->
                Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DESCRIBE_CONFIGS);
        };
    }

    private static Set<AclOperation> ofReleaseOfficer(Topic.Role role) {
        return switch (role) {
            case CONTROL -> Set.of(AclOperation.READ, AclOperation.WRITE);
            case PUBLISHED, REPORT -> Set.of(AclOperation.READ);
            case INGRESS, REJECTED, INTERNAL, MEMORY, PROGRESS -> NONE;
        };
    }
}
