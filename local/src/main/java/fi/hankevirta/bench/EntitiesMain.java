package fi.hankevirta.bench;

import fi.hankevirta.bench.ContenderMain.MemoryUse;
import fi.hankevirta.bench.EntitiesReport.Held;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of a pipeline with many entities: it catches up or takes over, and then does as it is told. */
final class EntitiesMain {
    /** First argument of one that takes in what nobody has. */
    static final String CATCH_UP = "catch-up";
    /** First argument of one that takes over what another has taken in. */
    static final String TAKE_OVER = "take-over";

    static final String CAUGHT_UP = "caught-up";
    static final String TAKEN_OVER = "taken-over";
    static final String MORE = "more";
    static final String WAITING = "waiting";
    static final String HELD = "held";
    static final String PROGRESS = "progress";

    private static final Logger LOG = LoggerFactory.getLogger(EntitiesMain.class);
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final long TOLD_EACH = 200;

    private final Wire wire;
    private final Job job;
    private final Topics topics;

    private EntitiesMain(Wire wire, Job job, Topics topics) {
        this.wire = wire;
        this.job = job;
        this.topics = topics;
    }

    /** Takes what it does at first, and a job as JSON. */
    public static void main(String[] arguments) throws Exception {
        Wire wire = new Wire(System.out);
        System.setOut(System.err);
        Orders orders = Orders.listen();
        Job job = Wire.JSON.readValue(arguments[1], Job.class);
        Register register = Register.shipped();
        int code = 0;
        try {
            new EntitiesMain(wire, job, job.topics(register)).run(arguments[0], register, orders);
        } catch (RuntimeException e) {
            LOG.error("the pipeline failed", e);
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    private void run(String first, Register register, Orders orders) throws InterruptedException {
        try (RowsSeen rows = new RowsSeen(job.client(), topics)) {
            UsageMeter meter = new UsageMeter(job.brokerPid());
            try (PipelineAtWork pipeline = new PipelineAtWork(register, job.settings())) {
                if (first.equals(TAKE_OVER)) {
                    wire.say(TAKEN_OVER, takenOver(pipeline, meter));
                } else {
                    wire.say(CAUGHT_UP, new CatchUpWatch(pipeline, meter, rows, wire, job.events()).await());
                }
                obey(orders, pipeline);
            }
        }
    }

    private void obey(Orders orders, PipelineAtWork pipeline) throws InterruptedException {
        while (true) {
            String[] order = orders.next().toLowerCase(Locale.ROOT).split(" ", -1);
            switch (order[0]) {
                case MORE -> wire.say(CAUGHT_UP, more(pipeline, Long.parseLong(order[1])));
                case HELD -> wire.say(HELD, new Held(MemoryUse.now(), pipeline.entities(), pipeline.entityBytes()));
                default -> {
                    return;
                }
            }
        }
    }

    private CatchUp more(PipelineAtWork pipeline, long events) {
        try (RowsSeen rows = new RowsSeen(job.client(), topics)) {
            Since since = new Since(pipeline);
            UsageMeter meter = new UsageMeter(job.brokerPid());
            wire.say(WAITING, events);
            return new CatchUpWatch(since, meter, rows, wire, events).await();
        }
    }

    /** Waits until every task tells what it counted, which it does once its state is there; returns the seconds. */
    private double takenOver(PipelineAtWork pipeline, UsageMeter meter) {
        for (long pauses = 0; pipeline.taken() < job.events(); pauses++) {
            if (!pipeline.isLive()) {
                throw new BenchFailure("the pipeline failed");
            }
            if (pauses % TOLD_EACH == 0) {
                wire.say(PROGRESS, pipeline.entities());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return meter.now().wall();
    }
}
