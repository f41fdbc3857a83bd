package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Runs of contenders, one at a time; none is told of before what it found is proven right. */
final class Heat {
    private static final int SHOWN = 20;
    private static final Duration TO_SETTLE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BenchPlan plan;
    private final Children children;
    private final BrokerProcess broker;
    private final Slate slate;
    private final Truth truth;
    private final RowCheck check;
    private final Path folder;
    private final Narration narration;
    private int runs;

    Heat(
            BenchPlan plan,
            Children children,
            BrokerProcess broker,
            Slate slate,
            Truth truth,
            RowCheck check,
            Path folder,
            Narration narration) {
        this.plan = plan;
        this.children = children;
        this.broker = broker;
        this.slate = slate;
        this.truth = truth;
        this.check = check;
        this.folder = folder;
        this.narration = narration;
    }

    /**
     * Lets a contender catch up.
     *
     * @param occasion of the run, for the narration
     * @param round that it is told to be of
     * @param idle whether it is watched without work
     * @param after done while it runs, caught up; the figures are proven again after it
     */
    Run run(Contender contender, String occasion, int round, boolean idle, Consumer<Contender> after) {
        Job job = job(contender);
        narration.tell(contender.name() + ", " + occasion);
        Map<String, Long> before = broker.bytes();
        try (ContenderProcess process = ContenderProcess.start(
                children, job, truth.events(), folder.resolve(job.application() + ".log"), narration)) {
            CatchUp caughtUp = proven(contender, process, process.awaitCaughtUp());
            Written written = Written.between(before, broker.bytes());
            narration.tell(summary(caughtUp));
            Usage idleUsage = null;
            Written idleWritten = null;
            if (idle && contender.isWriter() && !plan.idle().isZero()) {
                Map<String, Long> beforeIdle = broker.bytes();
                idleUsage = process.idle(plan.idle());
                idleWritten = Written.between(beforeIdle, broker.bytes());
            }
            Run run = new Run(contender.name(), round, caughtUp, written, idleUsage, idleWritten, process.memory());
            after.accept(contender);
            proveAgain(contender);
            process.end();
            if (contender.isWriter()) {
                slate.clean(job.application());
            }
            return run;
        }
    }

    private Job job(Contender contender) {
        String application = "bench-" + ++runs + "-run"; // A contender's name may hold what a topic's may not.
        return new Job(
                contender.name(),
                broker.bootstrapServers(),
                broker.pid(),
                application,
                folder.resolve(application).toString(),
                truth.events());
    }

    private CatchUp proven(Contender contender, ContenderProcess process, CatchUp first) {
        CatchUp caughtUp = first;
        switch (contender.kind()) {
            case BYTES -> require(contender, "bytes", caughtUp.found(), truth.bytes());
            case DECODE -> require(contender, "entities", caughtUp.found(), truth.entities());
            case TEXTBOOK, PIPELINE -> {
                List<String> differences = check.differences(truth.rows());
                if (!differences.isEmpty()) { // It may not have been the end.
                    caughtUp = process.lookOn();
                    differences = check.differences(truth.rows());
                }
                requireNone(contender, differences);
            }
        }
        return caughtUp;
    }

    /** Events that came since the catching up are in the rows a moment later. */
    private void proveAgain(Contender contender) {
        long events = truth.events();
        truth.update(narration);
        if (truth.events() == events) {
            return;
        }
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        List<String> differences = check.differences(truth.rows());
        while (!differences.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            differences = check.differences(truth.rows());
        }
        requireNone(contender, differences);
    }

    private static void require(Contender contender, String what, long found, long right) {
        if (found != right) {
            throw new BenchFailure(contender.name() + " found " + found + " " + what + " instead of " + right);
        }
    }

    private static void requireNone(Contender contender, List<String> differences) {
        if (!differences.isEmpty()) {
            throw new BenchFailure(
                    differences.size() + " rows of " + contender.name() + " differ from the recomputation",
                    differences.subList(0, Math.min(SHOWN, differences.size())),
                    null);
        }
    }

    private static String summary(CatchUp caughtUp) {
        return String.format(
                Locale.ROOT,
                "  %,d events in %.1f s (%,.0f a second), proven right",
                caughtUp.events(),
                caughtUp.total().wall(),
                caughtUp.events() / caughtUp.total().wall());
    }
}
