package fi.hankevirta.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was released of a domain before: of each period the latest revision of every row. */
public final class Past {
    private final Map<ReleasePeriod, Map<String, PastRow>> releases;

    /** @param releases rows by their key, by the period of the release */
    public Past(Map<ReleasePeriod, Map<String, PastRow>> releases) {
        this.releases = new LinkedHashMap<>();
        releases.forEach((period, rows) -> this.releases.put(period, Map.copyOf(rows)));
    }

    /** Returns the periods that were released. */
    Set<ReleasePeriod> periods() {
        return Set.copyOf(releases.keySet());
    }

    /** Returns what was said of a row; empty if it was never released. */
    Optional<PastRow> row(GridRow row) {
        return Optional.ofNullable(releases.getOrDefault(row.period(), Map.of()).get(row.key()));
    }
}
