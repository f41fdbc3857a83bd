package fi.hankevirta.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What grants allow, as Kafka's documentation of its authorizer tells it. */
final class Granted {
    private static final Set<AclOperation> SHOW_IT =
            EnumSet.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

    private final Collection<AclBinding> grants;

    Granted(Collection<AclBinding> grants) {
        this.grants = grants;
    }

    /** Returns everything that a principal may do with a resource. */
    Set<AclOperation> to(Principal principal, ResourceType type, String name) {
        Set<AclOperation> allowed = EnumSet.noneOf(AclOperation.class);
        for (AclBinding grant : grants) {
            if (grant.entry().principal().equals(principal.kafkaName()) && matches(grant.pattern(), type, name)) {
                allowed.add(grant.entry().operation());
            }
        }
        if (allowed.stream().anyMatch(SHOW_IT::contains)) {
            allowed.add(AclOperation.DESCRIBE);
        }
        return allowed;
    }

    private static boolean matches(ResourcePattern pattern, ResourceType type, String name) {
        return pattern.resourceType() == type
                && (pattern.patternType() == PatternType.PREFIXED
                        ? name.startsWith(pattern.name())
                        : name.equals(pattern.name()));
    }
}
