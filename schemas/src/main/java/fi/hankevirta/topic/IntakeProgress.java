package fi.hankevirta.audit;

import fi.hankevirta.topic.GroupState;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/** How far the running pipeline has taken in the ingress topics. */
final class IntakeProgress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GroupState group;
    private final Map<TopicPartition, Long> beginnings;

    IntakeProgress(GroupState group, Map<TopicPartition, Long> beginnings) {
        this.group = group;
        this.beginnings = beginnings;
    }

    /** Records that were deleted from the topics before they could be read here. */
    long gone() {
        return beginnings.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records before these offsets that the pipeline has not taken in. */
    long behind(Map<TopicPartition, Long> ends) {
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
     * @return whether it moved meanwhile
     */
    boolean await(Map<TopicPartition, Long> ends, Duration patience, Consumer<String> say) throws InterruptedException {
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
