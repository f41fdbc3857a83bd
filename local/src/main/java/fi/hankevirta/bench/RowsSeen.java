package fi.hankevirta.bench;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of committed rows could read the topics of figures, and when that last changed: what was used up to
 * then is what the figures cost.
 */
final class RowsSeen implements AutoCloseable {
    /** Nothing more comes when nothing came for so long after everything was told. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private static final Duration MORE_WITHIN = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final BoundedAdmin admin;
    private final Map<TopicPartition, OffsetSpec> asked;
    private long seen;
    private long changedAt = System.nanoTime();
    private Duration patience = SETTLED;
    private @Nullable Usage lastChange;

    /** Connects to the cluster, before anything is measured. */
    RowsSeen(Map<String, Object> client, Topics topics) {
        admin = BoundedAdmin.create(client);
        asked = Arrays.stream(Domain.values())
                .collect(Collectors.toMap(
                        domain -> new TopicPartition(topics.progress(domain).name(), 0),
                        domain -> OffsetSpec.latest()));
        seen = committed();
    }

    /** Returns how many rows could be read when it was last asked. */
    long seen() {
        return seen;
    }

    /**
     * Asks how far the rows can be read.
     *
     * @param told whether the contender says that it has told all
     * @return what was used when the last one came, once no more come; null before
     */
    @Nullable
    Usage settled(UsageMeter meter, boolean told) {
        long now = committed();
        if (now != seen || lastChange == null) {
            seen = now;
            lastChange = meter.now();
            changedAt = System.nanoTime();
            patience = SETTLED;
        }
        return told && System.nanoTime() - changedAt > patience.toNanos() ? lastChange : null;
    }

    /** Waits longer for the next row. */
    void expectMore() {
        patience = MORE_WITHIN;
        changedAt = System.nanoTime();
    }

    @Override
    public void close() {
        admin.close();
    }

    private long committed() {
        try {
            return admin
                    .client()
                    .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailure("the broker does not tell its offsets", List.of(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", List.of(), e);
        }
    }
}
