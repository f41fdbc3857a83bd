package fi.hankevirta.access;

import fi.hankevirta.topic.ClusterCalls;
import fi.hankevirta.topic.TopicProvisioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeAclsOptions;
import org.apache.kafka.clients.admin.DescribeClientQuotasOptions;
import org.apache.kafka.clients.admin.DescribeUserScramCredentialsOptions;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialsDescription;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.quota.ClientQuotaFilter;

/**
 * Compares a cluster with who should be allowed what, and makes it so. Every method ends within 30 seconds and throws
 * {@link fi.hankevirta.topic.ProvisioningException} when the cluster does not answer or refuses. Nothing is removed
 * that is not asked for.
 */
public final class AccessProvisioning {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Admin admin;

    /** Works with a client of the cluster, which stays the caller's. */
    public AccessProvisioning(Admin admin) {
        this.admin = admin;
    }

    /** Returns every difference: of topics first, then of users, grants and quotas. */
    public List<Change> changes(AccessPlan plan) {
        List<Change> changes = new ArrayList<>();
        TopicProvisioning topics = new TopicProvisioning(admin);
        topics.check(plan.topics()).forEach(fault -> changes.add(new Change.OfTopic(fault)));
        changes.addAll(AccessCheck.changes(plan, found(topics.present())));
        return List.copyOf(changes);
    }

    /**
     * Carries out changes of users, grants and quotas, in an order that never leaves a principal with more rights than
     * before and after; those of topics are {@link TopicProvisioning}'s.
     *
     * @param changes what to carry out
     * @param passwords gives the password of each user that is missing
     */
    public void apply(Collection<Change> changes, Function<String, String> passwords) {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        AccessChanges work = new AccessChanges(admin, calls);
        work.removeGrants(bindings(changes, false));
        work.removeUsers(users(changes, false));
        work.setQuotas(of(Change.OfQuotas.class, changes));
        work.setPasswords(users(changes, true), passwords);
        work.addGrants(bindings(changes, true));
    }

    /** Gives users the passwords that are named for them, whether they are there already or not. */
    public void renewPasswords(Collection<String> users, Function<String, String> passwords) {
        new AccessChanges(admin, new ClusterCalls(LIMIT)).setPasswords(users, passwords);
    }

    private ClusterAccess found(Set<String> topics) {
        ClusterCalls calls = new ClusterCalls(LIMIT);
        Collection<AclBinding> grants = calls.awaitUnless(
                SecurityDisabledException.class,
                "read the grants",
                admin.describeAcls(AclBindingFilter.ANY, new DescribeAclsOptions().timeoutMs(calls.left()))
                        .values());
        if (grants == null) {
            return new ClusterAccess(false, topics, Set.of(), Set.of(), Map.of());
        }
        return new ClusterAccess(true, topics, new HashSet<>(grants), scramUsers(calls), quotas(calls));
    }

    private Set<String> scramUsers(ClusterCalls calls) {
        Map<String, UserScramCredentialsDescription> users = calls.await(
                "read the users",
                admin.describeUserScramCredentials(
                                null, new DescribeUserScramCredentialsOptions().timeoutMs(calls.left()))
                        .all());
        return users.values().stream()
                .filter(user -> user.credentialInfos().stream()
                        .anyMatch(info -> info.mechanism() == ScramMechanism.SCRAM_SHA_512))
                .map(UserScramCredentialsDescription::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<ClientQuotaEntity, Map<String, Double>> quotas(ClusterCalls calls) {
        return calls.await(
                "read the quotas",
                admin.describeClientQuotas(
                                ClientQuotaFilter.all(), new DescribeClientQuotasOptions().timeoutMs(calls.left()))
                        .entities());
    }

    private static List<AclBinding> bindings(Collection<Change> changes, boolean missing) {
        return of(Change.OfGrants.class, changes).stream()
                .filter(change -> change.isMissing() == missing)
                .flatMap(change -> change.grants().stream())
                .toList();
    }

    private static List<String> users(Collection<Change> changes, boolean missing) {
        return of(Change.OfUser.class, changes).stream()
                .filter(change -> change.isMissing() == missing)
                .map(Change.OfUser::user)
                .toList();
    }

    private static <T extends Change> List<T> of(Class<T> type, Collection<Change> changes) {
        return changes.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
