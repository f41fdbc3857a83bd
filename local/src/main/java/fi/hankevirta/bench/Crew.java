package fi.hankevirta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import fi.hankevirta.bench.InstanceMain.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Instances of the pipeline that share the work, each in a JVM of its own; the first is the oldest. */
final class Crew implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** One of them, with all that it has said. */
    private record Hand(ChildProcess process, Map<String, String> settings, List<Status> said) {
        boolean isSettled() {
            return !said.isEmpty() && !last().rebalancing() && last().told();
        }

        Status last() {
            return said.get(said.size() - 1);
        }
    }

    private final Children children;
    private final Setup setup;
    private final Map<String, String> settings;
    private final List<String> flags;
    private final Path folder;
    private final List<Hand> hands = new ArrayList<>();
    private int started;

    /**
     * Nobody works yet.
     *
     * @param settings that all have: where the broker is and what the application is called
     * @param flags of their JVMs
     * @param folder for their state and logs
     */
    Crew(Children children, Setup setup, Map<String, String> settings, List<String> flags, Path folder) {
        this.children = children;
        this.setup = setup;
        this.settings = settings;
        this.flags = flags;
        this.folder = folder;
    }

    /** Starts one more. */
    synchronized void join() {
        String name = settings.get("application.id") + "-" + ++started;
        Map<String, String> own = new HashMap<>(settings);
        own.putAll(setup.settings(name));
        own.put("state.dir", folder.resolve(name).toString());
        own.put("http.port", "0");
        hands.add(started(own));
    }

    /** Kills the oldest, which can do nothing about it. */
    synchronized void killOldest() {
        children.end(hands.remove(0).process());
    }

    /** Lets the oldest end in order, and returns when it has. */
    synchronized void stopOldest() {
        end(hands.remove(0));
    }

    /** Lets the oldest end in order and starts it again, as a new version would be. */
    synchronized void restartOldest() {
        Hand oldest = hands.remove(0);
        end(oldest);
        hands.add(0, started(oldest.settings()));
    }

    /** Returns how many events they have taken in together. */
    synchronized long taken() {
        listen();
        return hands.stream()
                .filter(hand -> !hand.said().isEmpty())
                .mapToLong(hand -> hand.last().taken())
                .sum();
    }

    /** Returns whether all are at work and have told what they have taken in. */
    synchronized boolean isSettled() {
        listen();
        return hands.stream().allMatch(Hand::isSettled);
    }

    /** Waits until they have taken in so many events; fails when they get no further. */
    void awaitTaken(long events, Narration narration) {
        long last = -1;
        long movedAt = System.nanoTime();
        for (long now = taken(); now < events; now = taken()) {
            narration.tellProgress("  events", now);
            movedAt = now == last ? movedAt : System.nanoTime();
            last = now;
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new BenchFailure("the instances have taken in " + now + " of " + events
                        + " events, and no more for " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Waits until all are at work and have taken in so many events. */
    void awaitSettled(long events, Narration narration) {
        awaitTaken(events, narration);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSettled()) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("an instance is not at work after " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Returns the part of all that was said since a moment, of all that still work. */
    synchronized List<List<Status>> saidSince(long at) {
        listen();
        return hands.stream()
                .map(hand ->
                        hand.said().stream().filter(status -> status.at() >= at).toList())
                .toList();
    }

    /** Ends all at once. */
    @Override
    public synchronized void close() {
        hands.forEach(hand -> children.end(hand.process()));
        hands.clear();
    }

    private Hand started(Map<String, String> own) {
        try {
            String name = settings.get("application.id") + ", instance " + started;
            ChildProcess process = children.start(
                    name,
                    flags,
                    InstanceMain.class,
                    List.of(Wire.JSON.writeValueAsString(own)),
                    Path.of(own.get("state.dir") + ".log"));
            return new Hand(process, own, new ArrayList<>());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void end(Hand hand) {
        hand.process().order(InstanceMain.END);
        hand.process().awaitEnd();
        children.end(hand.process());
    }

    private void listen() {
        for (Hand hand : hands) {
            Optional<Wire.Said> said = hand.process().next(Duration.ZERO);
            while (said.isPresent()) {
                Status status = Wire.read(said.get().data(), Status.class);
                if (!status.live()) {
                    throw hand.process().failure("has failed", null);
                }
                hand.said().add(status);
                said = hand.process().next(Duration.ZERO);
            }
        }
    }
}
