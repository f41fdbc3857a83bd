package fi.hankevirta.intake;

import fi.hankevirta.event.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers every problem of one event, so that its sender hears of all at once. The same one is told once, however many
 * goals have it: a rejection must fit into a record whatever arrives.
 */
final class Problems {
    private Set<Problem> found = Set.of(); // Made for the first problem: most events have none.

    void add(Rule rule, @Nullable String field) {
        if (found.isEmpty()) {
            found = new LinkedHashSet<>();
        }
        found.add(new Problem(rule.reason(), field, rule.id()));
    }

    /** Adds a problem unless the rule is kept. */
    void require(boolean kept, Rule rule, @Nullable String field) {
        if (!kept) {
            add(rule, field);
        }
    }

    void clear() {
        found = Set.of();
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
