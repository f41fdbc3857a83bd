package fi.hankevirta.bench;

import fi.hankevirta.bench.EntitiesReport.Held;
import fi.hankevirta.bench.EntitiesReport.Size;
import fi.hankevirta.bench.data.ManyNotifications;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One number of entities, on a broker that nobody used before. */
final class EntitiesRun {
    private static final String APPLICATION = "bench-entities";
    private static final String PIPELINE = "hankevirta";
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

    /**
     * Measures.
     *
     * @param recompute most events of which all rows are recomputed
     */
    Size measure(ManyNotifications events, long entities, long corrections, long recompute) {
        Loading loading = new Loading(broker.client());
        loading.run(events.received(), narration);
        CatchUp received;
        Held held;
        CatchUp corrected;
        Proof proof;
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
            proof = entities + corrections <= recompute
                    ? recomputed(new ReceivedRows(events, corrections), entities + corrections)
                    : counted(new ReceivedRows(events, corrections));
            prove("the first instance", proof);
            pipeline.end();
        }
        try (EntitiesProcess pipeline = start(EntitiesMain.TAKE_OVER, "second", entities, entities + corrections)) {
            double restored = pipeline.awaitTakenOver();
            narration.tell(String.format(Locale.ROOT, "  another instance has taken over in %.1f s", restored));
            prove("the second instance", proof);
            pipeline.end();
            String heap = EntitiesBench.flags(entities).get(0);
            return new Size(entities, proof.rows(), proof.isOfAllRows(), heap, received, held, corrected, restored);
        }
    }

    /**
     * What rows are compared with.
     *
     * @param rows how many are compared
     * @param isOfAllRows whether those are all
     * @param differences tells each row that differs
     */
    private record Proof(int rows, boolean isOfAllRows, Supplier<List<String>> differences) {}

    /** Recomputes all rows; what would stand for them if they were more is proven with them. */
    private Proof recomputed(ReceivedRows counted, long events) {
        narration.tell("  recomputing the figures by the batch");
        RowCheck check = new RowCheck(topics, broker.client());
        try (Truth truth = new Truth(register, topics, broker.client(), events, folder)) {
            truth.update(narration);
            Map<String, Figure> rows = truth.rows();
            requireNone("the recomputation", counted.differences(rows));
            return new Proof(rows.size(), true, () -> check.differences(rows));
        }
    }

    private Proof counted(ReceivedRows wanted) {
        RowCheck check = new RowCheck(topics, broker.client());
        return new Proof(wanted.size(), false, () -> wanted.differences(check.rows()));
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
    private void prove(String who, Proof proof) {
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        List<String> differences = proof.differences().get();
        while (!differences.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            differences = proof.differences().get();
        }
        requireNone(who, differences);
        narration.tell(String.format(Locale.ROOT, "  all %,d rows that are compared are right", proof.rows()));
    }

    private static void requireNone(String who, List<String> differences) {
        if (!differences.isEmpty()) {
            throw new BenchFailure(
                    differences.size() + " rows of " + who + " are wrong",
                    differences.subList(0, Math.min(SHOWN, differences.size())),
                    null);
        }
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
