package fi.hankevirta.bench;

import fi.hankevirta.bench.Contender.Kind;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of a contender: it catches up with the events and then does as it is told. */
final class ContenderMain {
    static final String CAUGHT_UP = "caught-up";
    static final String LOOK_ON = "look-on";
    static final String IDLE = "idle";
    static final String MEMORY = "memory";
    static final String END = "end";

    private static final Logger LOG = LoggerFactory.getLogger(ContenderMain.class);

    private ContenderMain() {}

    /** Takes a job, as JSON. */
    public static void main(String[] arguments) throws Exception {
        Wire wire = new Wire(System.out);
        System.setOut(System.err);
        Orders orders = Orders.listen();
        Job job = Wire.JSON.readValue(arguments[0], Job.class);
        Contender contender = Contender.of(job.contender());
        Register register = Register.shipped();
        Topics topics = job.topics(register);
        int code = 0;
        try (RowsSeen rows = contender.isWriter() ? new RowsSeen(job.client(), topics) : null) {
            UsageMeter meter = new UsageMeter(job.brokerPid());
            try (Subject subject = start(contender.kind(), job, register, topics)) {
                obey(orders, wire, meter, new CatchUpWatch(subject, meter, rows, wire, job.events()));
            }
        } catch (RuntimeException e) {
            LOG.error("{} failed", job.contender(), e);
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    private static Subject start(Kind kind, Job job, Register register, Topics topics) {
        return switch (kind) {
            case BYTES -> RawReading.start(topics, job.client(), new ByteCount());
            case DECODE -> RawReading.start(topics, job.client(), new LatestRevisions(topics));
            case PIPELINE -> new PipelineAtWork(register, job.settings());
            case TEXTBOOK -> new TextbookAtWork(register, topics, job);
        };
    }

    private static void obey(Orders orders, Wire wire, UsageMeter meter, CatchUpWatch watch)
            throws InterruptedException {
        wire.say(CAUGHT_UP, watch.await());
        while (true) {
            String[] order = orders.next().toLowerCase(Locale.ROOT).split(" ", -1);
            switch (order[0]) {
                case LOOK_ON -> wire.say(CAUGHT_UP, watch.lookOn());
                case IDLE -> wire.say(IDLE, idle(meter, Duration.ofSeconds(Long.parseLong(order[1]))));
                case MEMORY -> wire.say(MEMORY, MemoryUse.now());
                default -> {
                    return;
                }
            }
        }
    }

    private static Usage idle(UsageMeter meter, Duration time) throws InterruptedException {
        Usage before = meter.now();
        Thread.sleep(time.toMillis());
        return meter.now().since(before);
    }

    /**
     * What a process holds.
     *
     * @param peakResident most memory that it had at any time, in bytes; null where the system does not tell
     * @param heapUsed what is reachable on its heap, in bytes
     */
    record MemoryUse(@Nullable Long peakResident, long heapUsed) {
        static MemoryUse now() {
            Long peak = PeakMemory.read().orElse(null);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new MemoryUse(peak, runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
