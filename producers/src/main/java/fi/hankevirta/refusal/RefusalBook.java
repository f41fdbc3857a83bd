package fi.hankevirta.refusal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refusals gathered by kind of problem. It takes no more room the more there are of one kind. */
final class RefusalBook {
    private static final Comparator<Map.Entry<ProblemKind, Occurrences>> MOST_FIRST = Comparator.comparingLong(
                    (Map.Entry<ProblemKind, Occurrences> entry) ->
                            entry.getValue().count())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Map<ProblemKind, Occurrences> byKind = new TreeMap<>();
    private long refused;
    private long unreadable;

    void add(Refusal refusal) {
        refused++;
        for (ProblemKind kind : refusal.problems()) {
            byKind.computeIfAbsent(kind, k -> new Occurrences(refusal.place())).add(refusal.place());
        }
    }

    /** Keeps what was gathered elsewhere of a kind that is not here. */
    void keep(ProblemKind kind, Occurrences occurrences) {
        byKind.put(kind, occurrences);
    }

    /** Counts a record that is no refusal of the area. */
    void addUnreadable() {
        unreadable++;
    }

    /** Returns how many records were refused. */
    long refused() {
        return refused;
    }

    /** Returns how many records are no refusals of the area. */
    long unreadable() {
        return unreadable;
    }

    /** Returns the kinds of problems, the most frequent first. */
    List<Map.Entry<ProblemKind, Occurrences>> kinds() {
        return byKind.entrySet().stream().sorted(MOST_FIRST).toList();
    }
}
