package fi.hankevirta.batch;

import fi.hankevirta.event.Reason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One problem of a refused record (specification, section 4).
 *
 * @param reason its class
 * @param field simple name of the field, also of a goal's field; null when it is not of one field of the value
 */
public record Problem(Reason reason, @Nullable String field) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::reason)
            .thenComparing(Problem::field, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
