package fi.hankevirta.intake;

import fi.hankevirta.event.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers every problem of one event, so that its sender hears of all at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>(0);

    void add(Rule rule, @Nullable String field) {
        found.add(new Problem(rule.reason(), field, rule.id()));
    }

    /** Adds a problem unless the rule is kept. */
    void require(boolean kept, Rule rule, @Nullable String field) {
        if (!kept) {
            add(rule, field);
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
