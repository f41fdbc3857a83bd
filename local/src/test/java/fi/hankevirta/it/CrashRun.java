package fi.hankevirta.it;

import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.RestartableBroker;
import fi.hankevirta.topic.GroupState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Two instances that are killed and started again by a schedule, and a third that joins and leaves, on one broker. */
final class CrashRun implements AutoCloseable {
    private static final Duration TO_GO_ON = Duration.ofMinutes(5);
    /** A second or three of the load. */
    private static final int MOST_RECORDS = 2_000;

    private final RestartableBroker broker;
    private final Installation installation;
    private final Path temp;
    private final Random random;
    private final GroupState group;
    private final List<KilledInstance> instances;
    private KilledInstance latest;
    private @Nullable Pipeline third;
    private int kills;

    CrashRun(RestartableBroker broker, Installation installation, Path temp, Random random) throws IOException {
        this.broker = broker;
        this.installation = installation;
        this.temp = temp;
        this.random = random;
        this.group = new GroupState(installation.admin(), installation.applicationId());
        this.latest = new KilledInstance(installation, temp.resolve("memory"), "memory");
        this.instances = List.of(latest, new KilledInstance(installation, temp.resolve("rocksdb"), "rocksdb"));
    }

    /** Lets one thing happen. */
    void take(CrashSchedule.Step step) throws IOException {
        switch (step) {
            case KILL_STARTING -> kill(latest);
            case KILL_RESTORING -> {
                kill(latest);
                awaitWatched("an instance takes over work", latest::isRebalancing);
                kill(latest);
            }
            case KILL_AFTER_RECORDS -> {
                awaitRecords(1 + random.nextInt(MOST_RECORDS));
                kill(instances.get(random.nextInt(instances.size())));
            }
            case RESTART_BROKER -> broker.restart();
            case JOIN -> third = installation.start(temp.resolve("third"));
            case LEAVE -> leave();
        }
    }

    /** Waits until the instances have together committed this many records more. */
    void awaitRecords(long count) {
        long[] from = {-1};
        awaitWatched("the group commits " + count + " records", () -> {
            long now = received();
            from[0] = from[0] < 0 ? now : from[0];
            return now >= from[0] + count;
        });
    }

    /** Returns how often an instance was killed. */
    int kills() {
        return kills;
    }

    /** Returns how often an instance ended by itself. */
    int ends() {
        return instances.stream().mapToInt(KilledInstance::ends).sum();
    }

    /** Kills what still runs. */
    @Override
    public void close() {
        instances.forEach(KilledInstance::close);
        leave();
    }

    private void kill(KilledInstance instance) throws IOException {
        instance.kill(random.nextBoolean());
        kills++;
        latest = instance;
    }

    private void leave() {
        if (third != null) {
            third.close();
            third = null;
        }
    }

    private long received() {
        return group.committed().entrySet().stream()
                .filter(entry -> entry.getKey().topic().startsWith("hankealue."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void awaitWatched(String what, Callable<Boolean> condition) {
        await(what).atMost(TO_GO_ON).pollInterval(Duration.ofMillis(20)).until(() -> {
            for (KilledInstance instance : instances) {
                instance.watch();
            }
            return condition.call();
        });
    }
}
