package fi.hankevirta.publish;

import fi.hankevirta.spool.Spool;
import fi.hankevirta.spool.SpooledEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in a spool, in order, one attempt at a time. Each attempt waits for the outcome of all its events.
 * After a failure it backs off and tries from the first unacknowledged event on, with that one alone: so an absence of
 * the broker costs few requests, and a partition's order ends as it began. No failure is final, for each may be mended.
 */
final class SpoolSender implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolSender.class);
    /** Enough to keep a broker busy, and few enough for the producer's buffer. */
    private static final int MOST_EVENTS = 2_000;

    private static final long MOST_BYTES = 4L << 20;

    private final Spool spool;
    private final EventRecords records;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Backoff backoff;
    private final Pause pause;
    private final SendingState state;
    private @Nullable Producer<byte[], byte[]> producer;
    private int failures;

    SpoolSender(
            Spool spool,
            EventRecords records,
            Supplier<Producer<byte[], byte[]>> producers,
            Backoff backoff,
            Pause pause,
            SendingState state) {
        this.spool = spool;
        this.records = records;
        this.producers = producers;
        this.backoff = backoff;
        this.pause = pause;
        this.state = state;
    }

    /** Sends until the state says that it is to end. */
    @Override
    public void run() {
        try {
            while (!state.isEnding()) {
                state.awaitEvents(() -> spool.waiting() > 0);
                if (!state.isEnding()) {
                    attempt();
                }
            }
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("interrupted, which ends it too", e);
        } finally {
            forgetProducer();
        }
    }

    /** Makes an attempt that is under way fail at once. */
    synchronized void abandon() {
        forgetProducer();
    }

    /** Makes one attempt to send the first events that wait; after a failure it also waits. */
    void attempt() throws InterruptedException {
        String problem;
        try {
            problem = send(spool.read(failures == 0 ? MOST_EVENTS : 1, MOST_BYTES));
        } catch (InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            problem = SendFailures.problem("the spooled events", e);
        }
        if (problem == null) {
            succeeded();
        } else {
            failed(problem);
            pause.pause(backoff.after(failures));
        }
    }

    /** Returns what keeps some of the events from being acknowledged; null when all of them are. */
    private @Nullable String send(List<SpooledEvent> events) {
        List<ProducerRecord<byte[], byte[]>> made = new ArrayList<>();
        for (SpooledEvent event : events) {
            made.add(records.ofSpooled(event.value()));
        }
        Attempt attempt = new Attempt(made.size());
        Producer<byte[], byte[]> to = producer();
        try {
            for (int i = 0; i < made.size() && attempt.problem() == null; i++) {
                var unused =
                        to.send(made.get(i), attempt.outcomeOf(i, made.get(i).topic()));
            }
            to.flush();
        } finally {
            spool.remove(events.subList(0, attempt.acknowledgedFromTheFirst()));
            state.changed();
        }
        return attempt.problem();
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.warn("Sending again after {} failed attempts; {} events wait", failures, spool.waiting());
            failures = 0;
            state.problem(null);
        }
    }

    private void failed(String problem) {
        failures++;
        if (!state.isEnding() && !problem.equals(state.problem().orElse(null))) { // Once, not each time.
            LOG.warn("{} events wait and are tried again and again: {}", spool.waiting(), problem);
        }
        state.problem(problem);
        forgetProducer(); // Some failures are final for the producer, though not for the events.
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            if (state.isEnding()) {
                throw new IllegalStateException("the publisher is closed");
            }
            producer = producers.get();
        }
        return producer;
    }

    private synchronized void forgetProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
