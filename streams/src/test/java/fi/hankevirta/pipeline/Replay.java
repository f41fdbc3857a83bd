package fi.hankevirta.pipeline;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Progress;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Computes, from the records of a partition of {@code hankevirta.partials.v1} in their order, every row that a figure
 * may have taken: one of whole commits. Which commits are whole is found here in another way than in the pipeline, and
 * more strictly: the cells of a commit come once each, and no later commit begins before they all came.
 */
public final class Replay {
    private final Progress progress;
    private final Map<String, Long> commits = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();

    /**
     * Begins before the first record.
     *
     * @param register of the installation
     * @param sproDays setting {@code spro.target.days}
     * @param closingDays setting {@code closing.target.days}
     */
    public Replay(Register register, int sproDays, int closingDays) {
        progress = new Progress(register, new Targets(sproDays, closingDays));
    }

    /** Takes the next record and tells the rows that it changes, by their keys, if no commit is half there. */
    public void next(byte[] key, byte[] value, BiConsumer<String, Figure> rows) {
        PartialKey of = PartialKey.parse(key);
        ToldPartial told = ToldPartial.parse(value);
        progress.put(of.cell(), of.partition(), told.partial());
        count(of.partition() + " " + of.cell().tally().domain(), told);
        if (missing.isEmpty()) {
            progress.drain((domain, row, figure) -> rows.accept(row, figure));
        }
    }

    /** Returns whether no commit is half there. */
    public boolean isWhole() {
        return missing.isEmpty();
    }

    private void count(String source, ToldPartial told) {
        long latest = commits.getOrDefault(source, 0L);
        boolean begins = told.commit() > latest;
        if (begins == missing.containsKey(source) || told.commit() < latest) {
            throw new AssertionError(
                    "partition and domain " + source + ": a cell of commit " + told.commit() + " after commit " + latest
                            + ", of which " + missing.getOrDefault(source, 0) + " cells are missing");
        }
        commits.put(source, told.commit());
        missing.merge(source, begins ? told.cells() - 1 : -1, Integer::sum);
        missing.remove(source, 0);
    }
}
