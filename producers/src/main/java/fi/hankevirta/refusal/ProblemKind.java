package fi.hankevirta.refusal;

import fi.hankevirta.event.Reason;
import fi.hankevirta.topic.EventStream;
import java.util.Comparator;

/**
 * What is the same in repeated problems. All its texts are known to this program; none is taken over from a record.
 *
 * @param stream of the refused events
 * @param reason class of the problem
 * @param rule identifier of the broken rule, {@link #UNKNOWN} when the catalogue has no such rule
 * @param field name of the field, empty when the problem is of none, {@link #UNKNOWN} when the schema has no such field
 */
record ProblemKind(EventStream stream, Reason reason, String rule, String field) implements Comparable<ProblemKind> {
    /** Stands for a name that this program does not know and therefore does not repeat. */
    static final String UNKNOWN = "?";

    private static final Comparator<ProblemKind> ORDER = Comparator.comparing(ProblemKind::stream)
            .thenComparing(ProblemKind::reason)
            .thenComparing(ProblemKind::rule)
            .thenComparing(ProblemKind::field);

    @Override
    public int compareTo(ProblemKind other) {
        return ORDER.compare(this, other);
    }
}
