package fi.hankevirta.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Sends a simulation to a Kafka cluster whose topics exist. {@link #send} is called once, by one thread; all else may
 * be called by any thread.
 */
public final class SimulatedRegions implements AutoCloseable {
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.CLIENT_ID_CONFIG,
            "hankevirta-simulator",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.BATCH_SIZE_CONFIG,
            256 * 1024,
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            64L * 1024 * 1024,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            30_000L);

    private final Simulation simulation;
    private final Producer<byte[], byte[]> producer;
    private final Pace pace;
    private final SendingProgress progress = new SendingProgress();
    private final AtomicReference<@Nullable SimulationException> failure = new AtomicReference<>();

    /**
     * Connects to a cluster.
     *
     * @param simulation what to send
     * @param settings Kafka producer settings, {@code bootstrap.servers} among them; they go before the simulator's own
     * @param perSecond most messages a second, 0 for as fast as possible
     * @throws SimulationException when the settings are not right
     */
    public SimulatedRegions(Simulation simulation, Map<String, Object> settings, long perSecond) {
        this(simulation, connected(settings), new Pace(perSecond));
    }

    SimulatedRegions(Simulation simulation, Producer<byte[], byte[]> producer, Pace pace) {
        this.simulation = simulation;
        this.producer = producer;
        this.pace = pace;
    }

    /** Returns how far the sending has come. */
    public SendingProgress progress() {
        return progress;
    }

    /**
     * Sends everything and waits until the broker has acknowledged it.
     *
     * @return true when all was sent, false when it was stopped or the thread was interrupted
     * @throws SimulationException when the broker did not take a message; nothing is sent after that
     */
    public boolean send() {
        boolean complete = false;
        try {
            complete = sendAll();
        } catch (InterruptException | InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (KafkaException | IllegalStateException e) { // The client's own words for a producer that was closed.
            if (!pace.isStopped()) {
                fail("the topics", e);
            }
        }
        SimulationException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return complete && !pace.isStopped();
    }

    /** Stops the sending at once: what the broker has not acknowledged yet may be lost. */
    public void stop() {
        pace.stop();
        producer.close(Duration.ZERO);
    }

    @Override
    public void close() {
        stop();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells the outcome.
    private boolean sendAll() throws InterruptedException {
        for (SimulatedMessage message : simulation) {
            if (!pace.next()) {
                return false;
            }
            producer.send(record(message), (metadata, exception) -> {
                if (exception == null) {
                    progress.countAcknowledged(message);
                } else if (!pace.isStopped()) {
                    fail(message.topic(), exception);
                }
            });
            progress.countHandedOver();
        }
        producer.flush();
        return true;
    }

    private ProducerRecord<byte[], byte[]> record(SimulatedMessage message) {
        return new ProducerRecord<>(
                message.topic(), partition(message), message.key(), message.value(), message.headers());
    }

    /** Returns the partition of a message that has to be elsewhere than its key says; null leaves it to the key. */
    private @Nullable Integer partition(SimulatedMessage message) {
        Integer hint = message.partitionHint();
        if (hint == null) {
            return null;
        }
        int partitions = producer.partitionsFor(message.topic()).size();
        byte[] key = message.key();
        int ofKey = key == null ? 0 : Utils.toPositive(Utils.murmur2(key)) % partitions;
        return partitions == 1 ? 0 : (ofKey + 1 + hint % (partitions - 1)) % partitions;
    }

    private void fail(String topic, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        SimulationException failed = new SimulationException(
                "could not send to " + topic + ": " + reason.lines().findFirst().orElse("")
                        + " (check that the broker runs and its topics are created)",
                cause);
        if (failure.compareAndSet(null, failed)) {
            pace.stop();
        }
    }

    private static Producer<byte[], byte[]> connected(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(SETTINGS);
        all.putAll(settings);
        try {
            return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
        } catch (KafkaException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new SimulationException("the simulator's Kafka client does not start: " + cause.getMessage(), e);
        }
    }
}
