package fi.hankevirta.publish;

import fi.hankevirta.publish.NotPublishedException.Reason;
import fi.hankevirta.spool.Spool;
import fi.hankevirta.spool.SpoolException;
import fi.hankevirta.spool.SpoolFullException;
import fi.hankevirta.spool.SpoolLimits;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigException;

/**
 * Publishes events of the regional systems through a local spool: an event is accepted once it is on disk, and from
 * then on it reaches the broker at least once, whatever happens to this process, this machine or the broker, as long as
 * the disk lasts and a publisher is opened on the spool again. What is sent is what {@link EventPublisher} sends. Since
 * an event keeps its {@code eventId}, it counts once, however often it arrives (specification, section 2).
 *
 * <p>Events are sent in the background, in the order in which they were accepted. Where the broker does not
 * acknowledge, they are tried again, after waits from a tenth of a second up to half a minute. A publisher may be
 * shared between threads; threads that publish at the same time share the wait for the disk.
 */
public final class SpooledPublisher implements AutoCloseable {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(1);

    private final EventRecords records;
    private final Spool spool;
    private final SendingState state;
    private final SpoolSender sender;
    private final Thread thread;

    private SpooledPublisher(
            EventRecords records, Spool spool, Supplier<Producer<byte[], byte[]>> producers, SendingState state) {
        Backoff backoff = new Backoff(() -> ThreadLocalRandom.current().nextDouble());
        this.records = records;
        this.spool = spool;
        this.state = state;
        this.sender = new SpoolSender(spool, records, producers, backoff, state, state);
        this.thread = new Thread(sender, "hankevirta-spool");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Opens the spool in a folder and begins to send what waits in it. It does not wait for the broker.
     *
     * @param topics the topics of the installation
     * @param clientSettings as for {@link EventPublisher}; {@code delivery.timeout.ms} bounds one attempt
     * @param source URI reference that names the sending system in the header {@code ce_source}
     * @param folder of this spool alone, made when it does not exist; it holds events of clients, so on POSIX nobody
     *     but its owner may enter it
     * @param limits how much the spool may hold
     * @throws IllegalArgumentException when a setting contradicts the above, or the source is no URI reference
     * @throws ConfigException when Kafka can't use the settings
     * @throws SpoolException when another process has the spool, others may enter the folder, or it can't be read
     */
    public static SpooledPublisher open(
            Topics topics, Map<String, Object> clientSettings, String source, Path folder, SpoolLimits limits) {
        Map<String, Object> settings = PublisherSettings.of(clientSettings);
        var unused = new ProducerConfig(settings); // Wrong settings are told here; an unknown host may be known later.
        EventRecords records = new EventRecords(topics, source);
        return new SpooledPublisher(
                records, Spool.open(folder, limits), () -> new KafkaProducer<>(settings), new SendingState());
    }

    /** Opens one whose records go to producers of another make. */
    static SpooledPublisher open(EventRecords records, Spool spool, Supplier<Producer<byte[], byte[]>> producers) {
        return new SpooledPublisher(records, spool, producers, new SendingState());
    }

    /**
     * Accepts an event: when this returns, it is on disk and will be sent.
     *
     * @param event an event of one of the five streams, complete
     * @throws NotPublishedException when it is not accepted: it may not be sent, or {@link Reason#SPOOL_FULL}, or the
     *     publisher is closed. A disk that failed may hold it all the same; then it is sent too, and publishing it
     *     again with the same {@code eventId} is safe
     */
    public Accepted publish(SpecificRecord event) {
        return accept(List.of(checked(event)));
    }

    /**
     * Accepts events, all of them or none, with one wait for the disk.
     *
     * @param events some, in the order in which they are to be sent
     * @return of the last of them
     * @throws NotPublishedException as {@link #publish}, of the first event with a problem
     */
    public Accepted publishAll(List<? extends SpecificRecord> events) {
        return accept(events.stream().map(this::checked).toList());
    }

    /** Returns how many accepted events the broker has not acknowledged yet. */
    public long waiting() {
        return spool.waiting();
    }

    /** Returns in one line what stands in the way of sending, without any value; empty when nothing is known to. */
    public Optional<String> problem() {
        return state.problem();
    }

    /**
     * Waits until the broker has acknowledged everything that was accepted up to now.
     *
     * @param atMost how long
     * @return whether it has
     */
    public boolean flush(Duration atMost) throws InterruptedException {
        long end = spool.next();
        return state.await(() -> spool.first() >= end, atMost);
    }

    /** Waits until the broker acknowledges more than it has up to now, for a time at most; returns whether it does. */
    boolean awaitProgress(Duration atMost) throws InterruptedException {
        long acknowledged = spool.first();
        return state.await(() -> spool.first() > acknowledged, atMost);
    }

    /**
     * Ends sending: lets an attempt that is under way come to its end, a second at most, and closes the spool. What was
     * not acknowledged stays in it; {@link #flush} waits for that.
     */
    @Override
    public void close() {
        state.end();
        try {
            thread.join(CLOSE_BOUND.toMillis());
            sender.abandon();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spool.close();
    }

    /** Returns the bytes of an event that may be sent. */
    byte[] checked(SpecificRecord event) {
        return records.of(event).value();
    }

    /** Accepts events whose bytes were checked. */
    Accepted accept(List<byte[]> values) {
        if (state.isEnding()) {
            throw new NotPublishedException(Reason.CLOSED, null, "the publisher is closed", null);
        }
        try {
            long sequence = spool.append(values);
            state.changed();
            return new Accepted(sequence);
        } catch (SpoolFullException e) {
            throw new NotPublishedException(
                    Reason.SPOOL_FULL,
                    null,
                    e.getMessage() + "; it was not accepted: make room, or let the broker take what waits, and publish"
                            + " it again",
                    e);
        } catch (SpoolException e) {
            throw new NotPublishedException(
                    state.isEnding() ? Reason.CLOSED : Reason.FAILED,
                    null,
                    e.getMessage() + "; the event was not accepted",
                    e);
        }
    }
}
