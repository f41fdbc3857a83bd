package fi.hankevirta.bench;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.StateDeletion;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What contenders write, which is deleted and made anew so that each begins with nothing but the events. */
final class Slate implements AutoCloseable {
    private static final Duration TO_LEAVE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** Twelve partitions of every topic are 1,600 to make, on a machine that may have other work. */
    private static final Duration TO_CREATE = Duration.ofMinutes(3);

    private final BoundedAdmin admin;
    private final Topics topics;

    Slate(Map<String, Object> client, Topics topics) {
        this.admin = BoundedAdmin.create(client);
        this.topics = topics;
    }

    /** Creates all topics. */
    void create() {
        new TopicProvisioning(admin.client(), TO_CREATE).create(topics, (short) 1);
    }

    /** Forgets all that an application wrote, its group and its own topics. */
    void clean(String application) {
        StateDeletion deletion = new StateDeletion(admin.client());
        List<String> written = new ArrayList<>(
                new GroupState(admin.client(), application).ownTopics().keySet());
        written.add(topics.rekeyed().name());
        written.add(topics.partials().name());
        Arrays.stream(Domain.values())
                .forEach(domain -> written.add(topics.progress(domain).name()));
        deletion.deleteGroup(application);
        deletion.deleteTopics(written);
        create();
    }

    /** The same once nobody is a member of the application's group: one that was killed is until its session ends. */
    void forget(String application) {
        GroupState group = new GroupState(admin.client(), application);
        long end = System.nanoTime() + TO_LEAVE.toNanos();
        while (group.members() > 0) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("the group " + application + " still has members");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        clean(application);
    }

    @Override
    public void close() {
        admin.close();
    }
}
