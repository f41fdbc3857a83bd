package fi.hankevirta.view;

import fi.hankevirta.topic.CommittedReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a view of topics of rows, in a thread of its own: it reads them from their beginning, committed records only
 * and without a group, so that any number of readers follow the same topics and none knows of another. What was
 * committed at once is seen at once. When the brokers can't be reached, or refuse, the view stays as it is, and the
 * topics are read anew once they can be.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Map<String, Object> client;
    private final List<RowTopic> topics;
    private final FigureView view = new FigureView();
    private final Thread thread;
    private volatile long passedOver;
    /** Used by the thread alone. */
    private boolean failing;

    private TopicFollower(Map<String, Object> client, List<RowTopic> topics, String name) {
        this.client = Map.copyOf(client);
        this.topics = List.copyOf(topics);
        this.thread = new Thread(this::follow, name);
        thread.setDaemon(true);
    }

    /**
     * Begins to follow.
     *
     * @param client settings of a Kafka client that may read the topics
     * @param topics that need not exist yet
     * @param name of the thread
     */
    public static TopicFollower start(Map<String, Object> client, List<RowTopic> topics, String name) {
        TopicFollower follower = new TopicFollower(client, topics, name);
        follower.thread.start();
        return follower;
    }

    /** Returns the view, which has no rows until every topic was read to its end once. */
    public FigureView view() {
        return view;
    }

    /** Returns how many records of the topics were no rows and were passed over. */
    public long passedOver() {
        return passedOver;
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
                if (!pause(PAUSE_AFTER_FAILURE)) {
                    return;
                }
            }
        }
    }

    private void readUntilFailure() throws InterruptedException {
        RowRecords records = new RowRecords(topics);
        try (CommittedReader reader =
                new CommittedReader(client, topics.stream().map(RowTopic::name).toList())) {
            Map<TopicPartition, Long> read = Map.of();
            while (true) {
                Map<TopicPartition, Long> ends = reader.ends();
                if (isShorter(ends, read)) { // A topic was made anew.
                    return;
                }
                if (!ends.equals(read)) {
                    reader.readTo(ends, records::take);
                    read = ends;
                    passedOver = records.passedOver();
                    view.publish(records.snapshot());
                    failing = false;
                }
                Thread.sleep(PAUSE.toMillis());
            }
        }
    }

    private static boolean isShorter(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> read) {
        return read.entrySet().stream().anyMatch(end -> ends.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    private static boolean pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
