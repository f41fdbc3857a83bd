package fi.hankevirta.topic;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far the running pipeline has taken in the topics of events. */
public final class IntakeProgress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GroupState group;
    private final Map<TopicPartition, Long> beginnings;

    /**
     * Begins to look.
     *
     * @param group of the pipeline
     * @param beginnings the first offset of each partition
     */
    public IntakeProgress(GroupState group, Map<TopicPartition, Long> beginnings) {
        this.group = group;
        this.beginnings = beginnings;
    }

    /** Returns how many records were deleted from the topics before they could be read here. */
    public long gone() {
        return beginnings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many records before these offsets the pipeline has not taken in. */
    public long behind(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> committed = group.committed();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    long first = beginnings.getOrDefault(end.getKey(), 0L);
                    return Math.max(end.getValue() - Math.max(committed.getOrDefault(end.getKey(), 0L), first), 0);
                })
                .sum();
    }

    /**
     * Waits until the pipeline has taken in all records before these offsets, or has not moved for a while.
     *
     * @param patience how long it may stand still
     * @param say told whenever it has moved
     * @return whether it moved meanwhile
     * @throws InterruptedException when it is to end
     */
    public boolean await(Map<TopicPartition, Long> ends, Duration patience, Consumer<String> say)
            throws InterruptedException {
        long behind = behind(ends);
        boolean moved = false;
        long last = System.nanoTime();
        while (behind > 0 && System.nanoTime() - last < patience.toNanos()) {
            Thread.sleep(PAUSE.toMillis());
            long now = behind(ends);
            if (now < behind) {
                say.accept("waiting for the pipeline, which is " + now + " records behind");
                behind = now;
                moved = true;
                last = System.nanoTime();
            }
        }
        return moved;
    }
}
