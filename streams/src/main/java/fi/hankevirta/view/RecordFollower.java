package fi.hankevirta.view;

import fi.hankevirta.topic.CommittedReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics in a thread of its own: it reads them from their beginning, committed records only and without a
 * group, so that any number of readers follow the same topics and none knows of another. When the brokers can't be
 * reached, or refuse, what was taken stays as it is, and the topics are read anew once they can be.
 */
public final class RecordFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFollower.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Map<String, Object> client;
    private final List<String> topics;
    private final Supplier<? extends Taking> beginning;
    private final Duration pause;
    private final Thread thread;
    /** Used by the thread alone. */
    private boolean failing;

    private RecordFollower(
            Map<String, Object> client,
            List<String> topics,
            Supplier<? extends Taking> beginning,
            Duration pause,
            String name) {
        this.client = Map.copyOf(client);
        this.topics = List.copyOf(topics);
        this.beginning = beginning;
        this.pause = pause;
        this.thread = new Thread(this::follow, name);
        thread.setDaemon(true);
    }

    /** Takes records, from the beginning of the topics on, in one thread. */
    public interface Taking {
        /** Takes one; whatever it holds, it must not fail. */
        void take(ConsumerRecord<byte[], byte[]> record);

        /** Hears that every record that there was has been taken. */
        void allTaken();
    }

    /**
     * Begins to follow.
     *
     * @param client settings of a Kafka client that may read the topics
     * @param topics that need not exist yet
     * @param beginning makes what takes the records, each time that they are read from their beginning
     * @param pause between looks for new records
     * @param name of the thread
     */
    public static RecordFollower start(
            Map<String, Object> client,
            List<String> topics,
            Supplier<? extends Taking> beginning,
            Duration pause,
            String name) {
        RecordFollower follower = new RecordFollower(client, topics, beginning, pause, name);
        follower.thread.start();
        return follower;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                readUntilFailure();
            } catch (InterruptException | InterruptedException e) {
                return;
            } catch (RuntimeException e) { // Whatever it is: a view that stood still would look like figures that do.
                if (!failing) {
                    LOG.warn("{} can't read its topics and goes on trying: {}", thread.getName(), e.toString());
                }
                failing = true;
                if (!sleep(PAUSE_AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private void readUntilFailure() throws InterruptedException {
        Taking taking = beginning.get();
        try (CommittedReader reader = new CommittedReader(client, topics)) {
            Map<TopicPartition, Long> read = Map.of();
            while (true) {
                Map<TopicPartition, Long> ends = reader.ends();
                if (isShorter(ends, read)) { // A topic was made anew.
                    return;
                }
                if (!ends.equals(read)) {
                    reader.readTo(ends, taking::take);
                    read = ends;
                    taking.allTaken();
                    failing = false;
                }
                Thread.sleep(pause.toMillis());
            }
        }
    }

    private static boolean isShorter(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> read) {
        return read.entrySet().stream().anyMatch(end -> ends.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    private static boolean sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
