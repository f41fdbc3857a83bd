package fi.hankevirta.releasing;

import fi.hankevirta.control.ReleasedRow;
import fi.hankevirta.control.RememberedCounts;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.release.Past;
import fi.hankevirta.release.PastRow;
import fi.hankevirta.release.ReleasePeriod;
import fi.hankevirta.topic.Domain;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was released until now, by release and by the key of the row. */
final class Memory {
    private final Map<String, Map<String, ReleasedRow>> releases = new TreeMap<>();
    private final Map<String, String> latest = new HashMap<>();

    /** Takes up a row as it was published, in the order of publishing. */
    void put(String key, ReleasedRow row) {
        String release = row.getRow().getRelease();
        String figure = key.substring(key.indexOf('|') + 1);
        releases.computeIfAbsent(release, none -> new LinkedHashMap<>()).put(figure, row);
        latest.put(figure, release);
    }

    /** Returns the key under which a row of a release is remembered: the same row may be in several. */
    static String key(String release, String row) {
        return release + "|" + row;
    }

    /** Whether a release was the last one to publish a row: months may be released with a quarter and its year. */
    boolean isLatest(String release, String row) {
        return release.equals(latest.get(row));
    }

    /** Returns the latest revision of a release; 0 when there is none. */
    int revision(String release) {
        return rows(release).values().stream()
                .mapToInt(row -> row.getRow().getReleaseRevision())
                .max()
                .orElse(0);
    }

    Map<String, ReleasedRow> rows(String release) {
        return releases.getOrDefault(release, Map.of());
    }

    /** Returns the rows of a release as they were published last, by their key. */
    Map<String, PublishedFigure> published(String release) {
        Map<String, PublishedFigure> rows = new LinkedHashMap<>();
        rows(release).forEach((key, row) -> rows.put(key, row.getRow()));
        return rows;
    }

    /** Returns what rows about persons of a domain said: withdrawn or not, whoever has read them knows it. */
    Past past(Domain domain) {
        Map<ReleasePeriod, Map<String, PastRow>> past = new HashMap<>();
        releases.forEach((release, rows) -> {
            if (release.startsWith(domain.code() + "-")) {
                past.put(ReleasePeriod.parse(release.substring(domain.code().length() + 1)), persons(rows));
            }
        });
        return new Past(past);
    }

    private static Map<String, PastRow> persons(Map<String, ReleasedRow> rows) {
        Map<String, PastRow> persons = new LinkedHashMap<>();
        rows.forEach((key, row) -> {
            RememberedCounts counts = row.getPerson();
            if (counts != null) {
                persons.put(key, new PastRow(counts.getOpen(), counts.getNumerator(), counts.getDenominator()));
            }
        });
        return persons;
    }
}
