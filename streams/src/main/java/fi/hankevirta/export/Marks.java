package fi.hankevirta.export;

import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By which releases rows were published. */
final class Marks {
    private static final Comparator<ReleaseMark> ORDER =
            Comparator.comparing(ReleaseMark::release).thenComparing(ReleaseMark::revision);

    private Marks() {}

    /**
     * Returns the release of a row.
     *
     * @throws IllegalArgumentException when it is a live one
     */
    static ReleaseMark of(ViewRow row) {
        ReleaseMark mark = row.release();
        if (mark == null) {
            throw new IllegalArgumentException("a live row is not exported: " + row.key());
        }
        return mark;
    }

    /** Returns the releases that rows are of, each once, as JSON writes them. */
    static List<Map<String, Object>> releases(List<ViewRow> rows) {
        return rows.stream()
                .map(Marks::of)
                .sorted(ORDER)
                .map(Marks::fields)
                .distinct()
                .toList();
    }

    /** Returns when the newest of the rows was released; the epoch when there are none. */
    static Instant updated(List<ViewRow> rows) {
        return rows.stream()
                .map(row -> of(row).releasedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static Map<String, Object> fields(ReleaseMark mark) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", mark.release());
        fields.put("releaseRevision", mark.revision());
        fields.put("releasedAt", mark.releasedAt().toString());
        fields.put("ruleSet", mark.ruleSet());
        return fields;
    }
}
