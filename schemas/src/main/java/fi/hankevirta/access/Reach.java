package fi.hankevirta.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;

/** What of a cluster, which others may use too, is this installation's affair. */
final class Reach {
    private static final List<String> TOPICS =
            List.of("hankealue.", "progress.", "published.", "control.", "hankevirta.");

    private static final Set<AclOperation> HARMLESS =
            Set.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS, AclOperation.IDEMPOTENT_WRITE);

    private final AccessPlan plan;

    Reach(AccessPlan plan) {
        this.plan = plan;
    }

    /** Returns whether only a declared topic should have such a name. */
    boolean coversTopic(String name) {
        return TOPICS.stream().anyMatch(name::startsWith);
    }

    /** Returns whether such a name is one of the installation's principals, or looks like a sender's. */
    boolean coversUser(String name) {
        return name.startsWith(Principal.SENDERS)
                || plan.principals().stream()
                        .anyMatch(principal -> principal.name().equals(name));
    }

    /** Returns whether a grant is to one of its principals, or on something of its own. */
    boolean coversGrant(AclBinding grant) {
        String principal = grant.entry().principal();
        return (principal.startsWith(Principal.KAFKA_TYPE)
                        && coversUser(principal.substring(Principal.KAFKA_TYPE.length())))
                || coversResource(grant);
    }

    private boolean coversResource(AclBinding grant) {
        ResourcePattern pattern = grant.pattern();
        return switch (pattern.resourceType()) {
            case TOPIC -> meetsAny(pattern, Stream.concat(TOPICS.stream(), Stream.of(plan.applicationId() + "-")));
            case GROUP -> meetsAny(pattern, ownGroups());
            case TRANSACTIONAL_ID -> meetsAny(pattern, Stream.of(plan.applicationId() + "-"));
            case CLUSTER -> !HARMLESS.contains(grant.entry().operation()); // Others may alter every grant.
            case USER, DELEGATION_TOKEN, ANY, UNKNOWN -> true;
        };
    }

    private Stream<String> ownGroups() {
        return Stream.concat(plan.principals().stream().map(Principal::prefix), Stream.of(plan.applicationId()));
    }

    private static boolean meetsAny(ResourcePattern pattern, Stream<String> prefixes) {
        String name = pattern.name();
        return name.equals(ResourcePattern.WILDCARD_RESOURCE)
                || prefixes.anyMatch(prefix -> name.startsWith(prefix)
                        || (pattern.patternType() == PatternType.PREFIXED && prefix.startsWith(name)));
    }
}
