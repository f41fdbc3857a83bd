package fi.hankevirta.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.bench.EntitiesReport.Held;
import fi.hankevirta.bench.Wire.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A pipeline with many entities in its own process, as its parent sees it. */
final class EntitiesProcess implements AutoCloseable {
    /** Without any progress for this long it hangs; a whole collection of garbage is shorter. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LISTENING = Duration.ofSeconds(5);

    private final Children children;
    private final ChildProcess process;
    private final Narration narration;

    private EntitiesProcess(Children children, ChildProcess process, Narration narration) {
        this.children = children;
        this.process = process;
        this.narration = narration;
    }

    /**
     * Starts it.
     *
     * @param first what it does at first, {@link EntitiesMain#CATCH_UP} or {@link EntitiesMain#TAKE_OVER}
     */
    static EntitiesProcess start(
            Children children, String first, Job job, List<String> flags, Path log, Narration narration) {
        try {
            ChildProcess process = children.start(
                    job.application(),
                    flags,
                    EntitiesMain.class,
                    List.of(first, Wire.JSON.writeValueAsString(job)),
                    log);
            return new EntitiesProcess(children, process, narration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it has caught up with the events that are there. */
    CatchUp awaitCaughtUp() {
        return Wire.read(await(EntitiesMain.CAUGHT_UP), CatchUp.class);
    }

    /** Lets it wait for so many events more, and returns when it does. */
    void expect(long events) {
        process.order(EntitiesMain.MORE + " " + events);
        await(EntitiesMain.WAITING);
    }

    /** Waits until it has taken over all work; returns the seconds since its start. */
    double awaitTakenOver() {
        return await(EntitiesMain.TAKEN_OVER).asDouble();
    }

    Held held() {
        process.order(EntitiesMain.HELD);
        return Wire.read(await(EntitiesMain.HELD), Held.class);
    }

    /** Lets it end in order. */
    void end() {
        process.order("end");
        process.awaitEnd();
    }

    @Override
    public void close() {
        children.end(process);
    }

    private JsonNode await(String kind) {
        long last = -1;
        long movedAt = System.nanoTime();
        while (System.nanoTime() - movedAt < PATIENCE.toNanos()) {
            Optional<Said> said = process.next(LISTENING);
            if (said.isPresent() && said.get().kind().equals(kind)) {
                return said.get().data();
            }
            if (said.isPresent()) {
                long now = said.get().data().asLong();
                narration.tellProgress("  events and rows, or entities", now);
                movedAt = now == last ? movedAt : System.nanoTime();
                last = now;
            }
        }
        throw process.failure("has not got any further for " + PATIENCE.toSeconds() + " s", null);
    }
}
