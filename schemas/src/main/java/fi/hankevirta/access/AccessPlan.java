package fi.hankevirta.access;

import fi.hankevirta.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;

/**
 * Who may do what in an installation, as it should be.
 *
 * @param topics the declared topics
 * @param applicationId the pipeline's application.id
 * @param principals everyone with credentials
 * @param grants everything that anyone may do
 * @param quotas of each principal that has any, by its name and Kafka's names
 * @param users how principals prove who they are
 */
public record AccessPlan(
        Topics topics,
        String applicationId,
        List<Principal> principals,
        Set<AclBinding> grants,
        Map<String, Map<String, Double>> quotas,
        Users users) {

    /** How principals prove who they are. */
    public enum Users {
        /** By a password that the cluster keeps as SCRAM-SHA-512. */
        SCRAM,
        /** By a certificate, of which the cluster keeps nothing. */
        TLS
    }

    /** Plans the access to the declared topics. */
    public static AccessPlan of(Topics topics, String applicationId, Quotas quotas, Users users) {
        List<Principal> principals = Principal.all(topics);
        Map<String, Map<String, Double>> limits = new LinkedHashMap<>();
        for (Principal principal : principals) {
            Map<String, Double> own = quotas.of(principal);
            if (!own.isEmpty()) {
                limits.put(principal.name(), own);
            }
        }
        return new AccessPlan(
                topics,
                applicationId,
                principals,
                Grants.of(topics, principals, applicationId),
                Map.copyOf(limits),
                users);
    }

    /** Returns the names of the users that the cluster should know. */
    Set<String> scramUsers() {
        return users == Users.TLS
                ? Set.of()
                : principals.stream().map(Principal::name).collect(Collectors.toUnmodifiableSet());
    }
}
