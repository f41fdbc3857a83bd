package fi.hankevirta.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param file its name
 * @param stream code of the stream of its events
 * @param destination where its events were to go
 * @param stopped why the file was not read to its end; null when it was
 * @param counts of its rows
 * @param shown the first problems, one line each: line, field, what kind of value was found, and what is wrong
 * @param byKind how often each kind of problem was met
 */
public record ImportSummary(
        String file,
        String stream,
        Destination destination,
        @Nullable String stopped,
        ImportCounts counts,
        List<String> shown,
        Map<String, Long> byKind) {

    /** Returns whether every row of the file became an event that was accepted. */
    public boolean isClean() {
        return stopped == null && counts.refused() == 0 && counts.failed() == 0;
    }

    /** Returns the summary as text of several lines, in the manner of a DHIS2 import summary. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Import of " + file + " as " + stream + destination.title() + ": " + status());
        lines.add(counted(counts.read(), "read"));
        lines.add(counted(counts.accepted(), destination.accepted()));
        lines.add(counted(counts.refused(), "refused before sending"));
        lines.add(counted(counts.failed(), destination.failed()));
        if (stopped != null) {
            lines.add("Stopped before the end of the file: " + stopped + ".");
            lines.add("Mend the cause and publish the whole file again; what did arrive is counted once.");
        }
        if (!byKind.isEmpty()) {
            addProblems(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void addProblems(List<String> lines) {
        lines.add("Problems:");
        shown.forEach(problem -> lines.add("  " + problem));
        long rest = byKind.values().stream().mapToLong(Long::longValue).sum() - shown.size();
        if (rest > 0) {
            lines.add("  and " + rest + " more");
        }
        lines.add("Problems by kind:");
        byKind.forEach((kind, count) -> lines.add(counted(count, kind)));
    }

    private static String counted(long count, String what) {
        return "%12d  %s".formatted(count, what);
    }

    private String status() {
        if (isClean()) {
            return "SUCCESS";
        }
        return counts.accepted() > 0 ? "WARNING" : "ERROR";
    }
}
