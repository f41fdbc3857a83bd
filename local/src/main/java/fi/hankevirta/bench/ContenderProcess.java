package fi.hankevirta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.bench.ContenderMain.MemoryUse;
import fi.hankevirta.bench.Wire.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A contender in its own process, as its parent sees it. */
final class ContenderProcess implements AutoCloseable {
    /** Without any progress for this long it hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final Children children;
    private final ChildProcess process;
    private final String name;
    private final Narration narration;

    private ContenderProcess(Children children, ChildProcess process, String name, Narration narration) {
        this.children = children;
        this.process = process;
        this.name = name;
        this.narration = narration;
    }

    /**
     * Starts it.
     *
     * @param heapFor events that its heap must have room for
     */
    static ContenderProcess start(Children children, Job job, long heapFor, Path log, Narration narration) {
        try {
            List<String> flags = Contender.of(job.contender()).flagsFor(heapFor);
            ChildProcess process = children.start(
                    job.contender(), flags, ContenderMain.class, List.of(Wire.JSON.writeValueAsString(job)), log);
            return new ContenderProcess(children, process, job.contender(), narration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has caught up; fails when it gets no further. */
    CatchUp awaitCaughtUp() {
        long last = -1;
        long movedAt = System.nanoTime();
        while (true) {
            Optional<Said> said = process.next(Duration.ofSeconds(5));
            if (said.isPresent()) {
                if (said.get().kind().equals(ContenderMain.CAUGHT_UP)) {
                    return Wire.read(said.get().data(), CatchUp.class);
                }
                long now = said.get().data().asLong();
                narration.tellProgress("  events and rows of " + name, now);
                movedAt = now == last ? movedAt : System.nanoTime();
                last = now;
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw process.failure("has not got any further for " + PATIENCE.toSeconds() + " s", null);
            }
        }
    }

    /** Lets it wait for more rows, and returns once there are some, or none come. */
    CatchUp lookOn() {
        process.order(ContenderMain.LOOK_ON);
        return awaitCaughtUp();
    }

    /** Returns what it uses in so much time without work. */
    Usage idle(Duration time) {
        process.order(ContenderMain.IDLE + " " + time.toSeconds());
        return Wire.read(answer(time.plus(TO_ANSWER)), Usage.class);
    }

    MemoryUse memory() {
        process.order(ContenderMain.MEMORY);
        return Wire.read(answer(TO_ANSWER), MemoryUse.class);
    }

    /** Lets it end in order. */
    void end() {
        process.order(ContenderMain.END);
        process.awaitEnd();
    }

    @Override
    public void close() {
        children.end(process);
    }

    private JsonNode answer(Duration limit) {
        return process.next(limit)
                .orElseThrow(() -> process.failure("does not answer within " + limit.toSeconds() + " s", null))
                .data();
    }
}
