package fi.hankevirta.it;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.pipeline.Replay;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.register.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Holds the rows that a reader saw to the commits that it saw: each value of a row must be that of some prefix of the
 * commits, and a later value that of the same or a longer prefix.
 */
final class Explanation {
    private static final int SHOWN = 12;

    private final Map<String, List<Figure>> seen;
    /** How many values of a row are explained. */
    private final Map<String, Integer> explained = new HashMap<>();

    private Explanation(Map<String, List<Figure>> seen) {
        this.seen = seen;
    }

    /**
     * Returns a line for each row with a value that no prefix of commits explains, the first few.
     *
     * @param seen values of each row, as often as they changed, in the order in which they were seen
     * @param partials all partials by partition, in the order of the log
     */
    static List<String> lacking(
            Register register,
            Map<String, List<Figure>> seen,
            Map<Integer, List<ConsumerRecord<byte[], byte[]>>> partials) {
        Explanation explanation = new Explanation(seen);
        partials.values().forEach(partition -> explanation.replay(register, partition));
        return explanation.lacking();
    }

    private void replay(Register register, List<ConsumerRecord<byte[], byte[]>> partition) {
        Replay replay = new Replay(register, Agreement.TARGET_DAYS, Agreement.TIMELINESS_DAYS);
        partition.forEach(record -> replay.next(record.key(), record.value(), this::explain));
        if (!replay.isWhole()) {
            throw new AssertionError("the last commit of a partition is not whole");
        }
    }

    private void explain(String key, Figure computed) {
        int next = explained.getOrDefault(key, 0);
        List<Figure> values = seen.getOrDefault(key, List.of());
        if (next < values.size() && values.get(next).equals(computed)) {
            explained.put(key, next + 1);
        }
    }

    private List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        seen.forEach((key, values) -> {
            int next = explained.getOrDefault(key, 0);
            boolean onlyEmpty = next == 0 && values.stream().allMatch(EmptyRows::isEmpty);
            if (next < values.size() && !onlyEmpty) {
                lacking.add(key + ": value " + next + " of " + values.size() + ", " + values.get(next));
            }
        });
        return lacking.stream().limit(SHOWN).toList();
    }
}
