package fi.hankevirta.catalogue;

import fi.hankevirta.figure.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that hold between the fields of an entry, and between it and the register. */
final class EntryCheck {
    private EntryCheck() {}

    static void require(FigureEntry entry, Set<String> goals) {
        String fault = faultOf(entry, goals);
        if (fault != null) {
            throw new CatalogueException(entry.id(), fault);
        }
    }

    private static @Nullable String faultOf(FigureEntry entry, Set<String> goals) {
        String denominator = entry.denominator();
        if (!entry.id().startsWith(entry.domain().code() + ".")) {
            return "domain " + entry.domain() + " does not begin the id";
        }
        if (entry.unit() == Unit.UNKNOWN) {
            return "unit must not be UNKNOWN";
        }
        if (entry.unit() == Unit.COUNT && denominator != null) {
            return "denominator must be null, because the unit is COUNT";
        }
        if (entry.unit() != Unit.COUNT && (denominator == null || denominator.isBlank())) {
            return "denominator is missing, though the unit is " + entry.unit();
        }
        if (entry.goal() != null && !goals.contains(entry.goal())) {
            return "goal " + entry.goal() + " is no goal of the register";
        }
        return faultOfBreakdowns(entry);
    }

    private static @Nullable String faultOfBreakdowns(FigureEntry entry) {
        List<List<String>> breakdowns = entry.breakdowns();
        if (breakdowns.isEmpty()) {
            return "breakdowns has no kind of row; the empty list within stands for rows without breakdown";
        }
        if (new HashSet<>(breakdowns).size() < breakdowns.size()) {
            return "breakdowns names a kind twice";
        }
        return entry.personsWhere().stream()
                .filter(where -> !breakdowns.contains(List.of(where.substring(0, Math.max(0, where.indexOf('='))))))
                .findFirst()
                .map(where -> "personsWhere " + where + " is of no breakdown of the figure")
                .orElse(null);
    }
}
