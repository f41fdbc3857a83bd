package fi.hankevirta.access;

import fi.hankevirta.topic.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.ResourcePattern;

/** Compares who should be allowed what with what a cluster says. */
final class AccessCheck {
    private final AccessPlan plan;
    private final ClusterAccess found;
    private final Reach reach;

    private AccessCheck(AccessPlan plan, ClusterAccess found) {
        this.plan = plan;
        this.found = found;
        this.reach = new Reach(plan);
    }

    /** Returns every difference: extra topics, then users, grants and quotas, missing ones before extra ones. */
    static List<Change> changes(AccessPlan plan, ClusterAccess found) {
        AccessCheck check = new AccessCheck(plan, found);
        List<Change> changes = new ArrayList<>(check.extraTopics());
        if (!found.secured()) {
            changes.add(new Change.NoAuthorizer());
            return changes;
        }
        Set<String> users = plan.scramUsers();
        missing(users, found.users()).forEach(user -> changes.add(new Change.OfUser(true, user)));
        missing(found.users(), users).stream()
                .filter(check.reach::coversUser)
                .forEach(user -> changes.add(new Change.OfUser(false, user)));
        changes.addAll(grants(true, plan.grants(), grant -> !found.grants().contains(grant)));
        changes.addAll(grants(
                false, found.grants(), grant -> !plan.grants().contains(grant) && check.reach.coversGrant(grant)));
        changes.addAll(check.quotas());
        return changes;
    }

    private List<Change> extraTopics() {
        Set<String> declared = plan.topics().all().stream().map(Topic::name).collect(Collectors.toSet());
        return missing(found.topics(), declared).stream()
                .filter(reach::coversTopic)
                .<Change>map(Change.ExtraTopic::new)
                .toList();
    }

    private static Set<String> missing(Set<String> wanted, Set<String> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(there);
        return missing;
    }

    private static List<Change> grants(boolean missing, Collection<AclBinding> all, Predicate<AclBinding> differs) {
        Map<List<Object>, List<AclBinding>> byResource = new LinkedHashMap<>();
        all.stream()
                .filter(differs)
                .sorted(Comparator.comparing((AclBinding grant) -> grant.entry().principal())
                        .thenComparing(grant -> grant.pattern().name()))
                .forEach(grant -> byResource
                        .computeIfAbsent(resourceOf(grant), resource -> new ArrayList<>())
                        .add(grant));
        return byResource.values().stream()
                .<Change>map(grants -> new Change.OfGrants(missing, grants))
                .toList();
    }

    private static List<Object> resourceOf(AclBinding grant) {
        ResourcePattern pattern = grant.pattern();
        return List.of(grant.entry().principal(), pattern, grant.entry().permissionType());
    }

    private List<Change> quotas() {
        Map<ClientQuotaEntity, Map<String, Double>> wanted = new HashMap<>();
        plan.quotas().forEach((user, limits) -> wanted.put(entity(user), limits));
        Set<ClientQuotaEntity> all = new HashSet<>(wanted.keySet());
        found.quotas().keySet().stream().filter(this::covers).forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(entity -> entity.entries().toString()))
                .filter(entity -> !limits(wanted, entity).equals(limits(found.quotas(), entity)))
                .<Change>map(
                        entity -> new Change.OfQuotas(entity, limits(found.quotas(), entity), limits(wanted, entity)))
                .toList();
    }

    private boolean covers(ClientQuotaEntity entity) {
        String user = entity.entries().get(ClientQuotaEntity.USER);
        return user != null && reach.coversUser(user);
    }

    private static Map<String, Double> limits(
            Map<ClientQuotaEntity, Map<String, Double>> quotas, ClientQuotaEntity entity) {
        return quotas.getOrDefault(entity, Map.of());
    }

    private static ClientQuotaEntity entity(String user) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user));
    }
}
