package fi.hankevirta.senders;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.view.RecordFollower;
import fi.hankevirta.view.SenderReports;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what the topics of senders tell beside figures. */
public final class SenderFollower implements Supplier<SenderReports>, AutoCloseable {
    /** Milestones and refusals are few, and looked at by people. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RecordFollower follower;
    private volatile SenderReports reports = SenderReports.NONE;

    private SenderFollower(Map<String, Object> client, Register register, Topics topics, String name) {
        follower = RecordFollower.start(
                client,
                SenderRecords.names(topics),
                () -> new SenderRecords(register, topics, now -> reports = now),
                PAUSE,
                name);
    }

    /**
     * Begins to follow.
     *
     * @param client settings of a Kafka client that may read events and refusals
     * @param name of the thread
     */
    public static SenderFollower start(Map<String, Object> client, Register register, Topics topics, String name) {
        return new SenderFollower(client, register, topics, name);
    }

    /** Returns what they tell now; nothing until all were read to their end once. */
    @Override
    public SenderReports get() {
        return reports;
    }

    @Override
    public void close() {
        follower.close();
    }
}
