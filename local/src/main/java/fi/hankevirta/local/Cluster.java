package fi.hankevirta.local;

import fi.hankevirta.access.AccessPlan;
import fi.hankevirta.access.AccessProvisioning;
import fi.hankevirta.access.Change;
import fi.hankevirta.access.Passwords;
import fi.hankevirta.topic.TopicFault;
import fi.hankevirta.topic.TopicProvisioning;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** A cluster that is compared with a plan, and made to follow it. */
final class Cluster {
    private static final Duration TO_SPREAD = Duration.ofSeconds(10);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final TopicProvisioning topics;
    private final AccessProvisioning access;
    private final boolean open;

    /**
     * Speaks of a cluster.
     *
     * @param open whether only its topics count
     */
    Cluster(Admin admin, boolean open) {
        this.topics = new TopicProvisioning(admin);
        this.access = new AccessProvisioning(admin);
        this.open = open;
    }

    /** Returns every difference. */
    List<Change> changes(AccessPlan plan) {
        return open
                ? topics.check(plan.topics()).stream()
                        .<Change>map(Change.OfTopic::new)
                        .toList()
                : access.changes(plan);
    }

    /** Carries out changes; passwords are found before anything is changed. */
    void apply(AccessPlan plan, List<Change> changes, PasswordOptions options, short replicationFactor) {
        Passwords passwords = options.passwords();
        List<String> users = changes.stream()
                .filter(change -> change instanceof Change.OfUser user && user.isMissing())
                .map(change -> ((Change.OfUser) change).user())
                .toList();
        if (options.isMaking()) {
            passwords.make(users);
        }
        options.renewed().forEach(name -> requirePrincipal(plan, name));
        users.forEach(passwords::of);
        options.renewed().forEach(passwords::of);
        List<TopicFault> faults = changes.stream()
                .filter(Change.OfTopic.class::isInstance)
                .map(change -> ((Change.OfTopic) change).fault())
                .toList();
        topics.create(plan.topics(), replicationFactor);
        topics.mend(faults);
        access.apply(changes, passwords::of);
        access.renewPasswords(options.renewed(), passwords::of);
    }

    private static void requirePrincipal(AccessPlan plan, String name) {
        if (plan.principals().stream().noneMatch(principal -> principal.name().equals(name))) {
            throw new CannotStartException(
                    name + " is no principal of this installation: --renew-password takes a name as plan writes it");
        }
    }

    /** Returns the differences once the brokers know what was carried out: the controller tells them a moment later. */
    List<Change> changesAfter(AccessPlan plan, List<Change> carriedOut) {
        Set<String> done = carriedOut.stream().map(Change::text).collect(Collectors.toSet());
        long end = System.nanoTime() + TO_SPREAD.toNanos();
        List<Change> left = changes(plan);
        while (left.stream().map(Change::text).anyMatch(done::contains) && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
            left = changes(plan);
        }
        return left;
    }
}
