package fi.hankevirta.bench;

import fi.hankevirta.batch.CountingRevisions;
import fi.hankevirta.bench.EntitiesReport.Held;
import fi.hankevirta.bench.EntitiesReport.Size;
import fi.hankevirta.bench.data.ManyNotifications;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** One number of entities, on a broker that nobody used before. */
final class EntitiesRun {
    private static final String APPLICATION = "bench-entities";
    private static final String PIPELINE = "hankevirta";
    /** More of them are recomputed on disk: the memory is the pipeline's. */
    private static final long MOST_ON_HEAP = 2_000_000;

    private static final int SHOWN = 20;
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Register register;
    private final Topics topics;
    private final Children children;
    private final BrokerProcess broker;
    private final Path folder;
    private final Narration narration;

    EntitiesRun(
            Register register,
            Topics topics,
            Children children,
            BrokerProcess broker,
            Path folder,
            Narration narration) {
        this.register = register;
        this.topics = topics;
        this.children = children;
        this.broker = broker;
        this.folder = folder;
        this.narration = narration;
    }

    /** Measures. */
    Size measure(long entities, long corrections, long seed) {
        ManyNotifications events = new ManyNotifications(register, topics, seed, entities);
        Loading loading = new Loading(broker.client());
        loading.run(events.received(), narration);
        CatchUp received;
        Held held;
        CatchUp corrected;
        try (Truth truth = truth(entities + corrections)) {
            try (EntitiesProcess pipeline = start(EntitiesMain.CATCH_UP, "first", entities, entities)) {
                received = pipeline.awaitCaughtUp();
                narration.tell(summary("events", received));
                held = pipeline.held();
                try (HeldBack later = loading.hold(events.corrections(corrections), narration)) {
                    pipeline.expect(corrections);
                    later.release();
                    corrected = pipeline.awaitCaughtUp();
                }
                narration.tell(summary("corrections", corrected));
                narration.tell("  recomputing the figures by the batch");
                truth.update(narration);
                prove("the first instance", truth);
                pipeline.end();
            }
            try (EntitiesProcess pipeline = start(EntitiesMain.TAKE_OVER, "second", entities, entities + corrections)) {
                double restored = pipeline.awaitTakenOver();
                narration.tell(String.format(Locale.ROOT, "  another instance has taken over in %.1f s", restored));
                prove("the second instance", truth);
                pipeline.end();
                String heap = EntitiesBench.flags(entities).get(0);
                return new Size(
                        entities, truth.bytes(), truth.rows().size(), heap, received, held, corrected, restored);
            }
        }
    }

    private Truth truth(long events) {
        return events > MOST_ON_HEAP
                ? new Truth(register, topics, broker.client(), CountingRevisions.onDisk(folder))
                : new Truth(register, topics, broker.client(), events, folder);
    }

    private EntitiesProcess start(String what, String name, long entities, long events) {
        narration.tell("  the " + name + " instance starts");
        Job job = new Job(
                PIPELINE,
                broker.bootstrapServers(),
                broker.pid(),
                APPLICATION,
                folder.resolve(name).toString(),
                events);
        return EntitiesProcess.start(
                children, what, job, EntitiesBench.flags(entities), folder.resolve(name + ".log"), narration);
    }

    /** The rows may still be on their way, for a moment. */
    private void prove(String who, Truth truth) {
        RowCheck check = new RowCheck(topics, broker.client());
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        List<String> differences = check.differences(truth.rows());
        while (!differences.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            differences = check.differences(truth.rows());
        }
        if (!differences.isEmpty()) {
            throw new BenchFailure(
                    differences.size() + " rows of " + who + " differ from the recomputation",
                    differences.subList(0, Math.min(SHOWN, differences.size())),
                    null);
        }
        narration.tell(String.format(
                Locale.ROOT, "  all %,d rows are right", truth.rows().size()));
    }

    private static String summary(String what, CatchUp caughtUp) {
        return String.format(
                Locale.ROOT,
                "  %,d %s in %.1f s (%,.0f a second)",
                caughtUp.events(),
                what,
                caughtUp.total().wall(),
                caughtUp.events() / caughtUp.total().wall());
    }
}
