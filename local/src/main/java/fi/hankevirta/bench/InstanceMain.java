package fi.hankevirta.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import fi.hankevirta.app.Pipeline;
import fi.hankevirta.register.Register;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process of one of several instances: it runs until it is told to end in order, or is killed. */
final class InstanceMain {
    static final String STATUS = "status";
    static final String END = "end";

    private static final Logger LOG = LoggerFactory.getLogger(InstanceMain.class);
    private static final Duration LOOKED_EACH = Duration.ofMillis(10);
    private static final Duration SAID_EACH = Duration.ofMillis(200);

    private InstanceMain() {}

    /** Takes the settings of the pipeline, as JSON. */
    public static void main(String[] arguments) throws Exception {
        Wire wire = new Wire(System.out);
        System.setOut(System.err);
        Orders orders = Orders.listen();
        Map<String, String> settings = Wire.JSON.readValue(arguments[0], new TypeReference<>() {});
        int code = 0;
        try (Pipeline pipeline = Pipeline.start(Register.shipped(), settings)) {
            Thread teller = new Thread(() -> tell(pipeline, wire), STATUS);
            teller.setDaemon(true);
            teller.start();
            while (!orders.next().equals(END)) {
                LOG.warn("an order that is none is passed over");
            }
        } catch (RuntimeException e) {
            LOG.error("the instance failed", e);
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void tell(Pipeline pipeline, Wire wire) {
        boolean rebalancing = false;
        long saidAt = System.nanoTime() - SAID_EACH.toNanos();
        while (true) {
            boolean now = pipeline.isRebalancing();
            if (now != rebalancing || System.nanoTime() - saidAt > SAID_EACH.toNanos()) {
                rebalancing = now;
                saidAt = System.nanoTime();
                wire.say(STATUS, Status.of(pipeline));
            }
            LockSupport.parkNanos(LOOKED_EACH.toNanos());
        }
    }

    /**
     * How an instance does.
     *
     * @param at when, by the machine's clock in milliseconds
     * @param live whether it has not failed
     * @param rebalancing whether it takes over or hands over work, or restores state
     * @param taken events that were taken in, of the partitions that it has
     * @param told whether it has told every change that it took in as rows
     */
    record Status(long at, boolean live, boolean rebalancing, long taken, boolean told) {
        static Status of(Pipeline pipeline) {
            return new Status(
                    System.currentTimeMillis(),
                    pipeline.isLive(),
                    pipeline.isRebalancing(),
                    pipeline.counts().total().received(),
                    pipeline.hasToldFigures());
        }
    }
}
