package fi.hankevirta.api;

import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The releases, as the rows that are published tell of them. */
public final class Releases {
    private final FigureView view;

    Releases(FigureView view) {
        this.view = view;
    }

    /**
     * All releases.
     *
     * @param version of the rows that tell of them
     * @param releases the one that was published last at the end
     */
    record Body(String version, List<ReleaseBody> releases) {}

    /**
     * One release.
     *
     * @param rows that it was the last to publish
     * @param suppressedRows of them, that may tell of persons
     * @param withdrawn whether it was taken back
     */
    public record ReleaseBody(
            String id,
            String domain,
            String period,
            int revision,
            String releasedAt,
            String ruleSet,
            long rows,
            long suppressedRows,
            boolean withdrawn) {}

    Answer answer() {
        FigureRows present = Present.rows(view);
        return new Answer(present.version(), () -> Json.bytes(new Body(present.version(), of(present))));
    }

    /** Returns what released rows tell of their releases, the one that was published last at the end. */
    public static List<ReleaseBody> of(FigureRows present) {
        Map<String, List<ViewRow>> byRelease = present.rows().values().stream()
                .filter(row -> row.release() != null)
                .collect(Collectors.groupingBy(row -> mark(row).release(), TreeMap::new, Collectors.toList()));
        return byRelease.entrySet().stream()
                .map(entry -> release(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ReleaseBody::releasedAt))
                .toList();
    }

    private static ReleaseBody release(String id, List<ViewRow> rows) {
        ReleaseMark latest = rows.stream()
                .map(Releases::mark)
                .max(Comparator.comparingInt(ReleaseMark::revision))
                .orElseThrow();
        int dash = id.indexOf('-');
        return new ReleaseBody(
                id,
                id.substring(0, Math.max(0, dash)),
                id.substring(dash + 1),
                latest.revision(),
                latest.releasedAt().toString(),
                latest.ruleSet(),
                rows.size(),
                rows.stream()
                        .filter(row -> row.status() == PublishedStatus.SUPPRESSED)
                        .count(),
                rows.stream().allMatch(row -> row.status() == PublishedStatus.WITHDRAWN));
    }

    private static ReleaseMark mark(ViewRow row) {
        return Objects.requireNonNull(row.release());
    }
}
