package fi.hankevirta.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what becomes of the rows of one file, from several threads. It keeps a bounded number of problems as they are,
 * and only counts the rest.
 */
final class ImportLog {
    private final int mostShown;
    private final List<String> shown = new ArrayList<>();
    private final Map<String, Long> byKind = new LinkedHashMap<>();
    private long read;
    private long accepted;
    private long refused;
    private long failed;

    /**
     * Starts at zero.
     *
     * @param mostShown how many problems are kept as they are
     */
    ImportLog(int mostShown) {
        this.mostShown = mostShown;
    }

    /** Counts a row of the file, whatever becomes of it. */
    synchronized void read() {
        read++;
    }

    /** Counts a row that is refused before sending. */
    synchronized void refused(long line, List<Problem> problems) {
        refused++;
        problems.forEach(problem -> add(line, problem));
    }

    /** Returns what takes the outcome of a row's event. */
    Delivery.Outcome outcomeOf(long line) {
        return new Delivery.Outcome() {
            @Override
            public void accepted() {
                countAccepted();
            }

            @Override
            public void refused(@Nullable String field, String explanation) {
                Place place = field == null ? null : Place.of(field);
                ImportLog.this.refused(line, List.of(new Problem(Reason.NOT_SENDABLE, place, null, explanation)));
            }

            @Override
            public void failed(String explanation) {
                countFailed(line, Problem.ofRow(Reason.NOT_DELIVERED, explanation));
            }
        };
    }

    /** Returns whether any event was not delivered. */
    synchronized boolean hasFailures() {
        return failed > 0;
    }

    /** Returns the counts so far. */
    synchronized ImportCounts counts() {
        return new ImportCounts(read, accepted, refused, failed);
    }

    /** Returns the problems that were kept, each one line. */
    synchronized List<String> shown() {
        return List.copyOf(shown);
    }

    /** Returns how often each kind of problem was met, in the order they were met first. */
    synchronized Map<String, Long> byKind() {
        return new LinkedHashMap<>(byKind);
    }

    private synchronized void countAccepted() {
        accepted++;
    }

    private synchronized void countFailed(long line, Problem problem) {
        failed++;
        add(line, problem);
    }

    private void add(long line, Problem problem) {
        byKind.merge(problem.kind(), 1L, Long::sum);
        if (shown.size() < mostShown) {
            shown.add("line " + line + ", " + problem);
        }
    }
}
