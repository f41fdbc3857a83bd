package fi.hankevirta.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keeps a view of topics of rows. What was committed at once is seen at once. */
public final class TopicFollower implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FigureView view = new FigureView();
    private final RecordFollower follower;
    private volatile long passedOver;

    private TopicFollower(Map<String, Object> client, List<RowTopic> topics, String name) {
        follower = RecordFollower.start(
                client,
                topics.stream().map(RowTopic::name).toList(),
                () -> new RowRecords(topics, this::publish),
                PAUSE,
                name);
    }

    /**
     * Begins to follow.
     *
     * @param client settings of a Kafka client that may read the topics
     * @param topics that need not exist yet
     * @param name of the thread
     */
    public static TopicFollower start(Map<String, Object> client, List<RowTopic> topics, String name) {
        return new TopicFollower(client, List.copyOf(topics), name);
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
        follower.close();
    }

    private void publish(RowRecords records) {
        passedOver = records.passedOver();
        view.publish(records.snapshot());
    }
}
