package fi.hankevirta.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows of one register file, each with the line it came from.
 *
 * @param file name of the file
 * @param lines values and their lines, in the order of the file
 */
record Table<T>(String file, List<Line<T>> lines) {
    /** One value and the line it starts at. */
    record Line<T>(long number, T value) {}

    List<T> rows() {
        return lines.stream().map(Line::value).toList();
    }

    /** Asks of every row that a rule finds no fault in it: it returns the reason, or null when all is well. */
    void require(Rule<T> rule) {
        for (Line<T> line : lines) {
            String reason = rule.faultOf(line.value());
            if (reason != null) {
                throw new RegisterException(file, line.number(), reason);
            }
        }
    }

    /** Asks that no two rows have the same key. */
    void requireUnique(String what, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        require(row -> seen.add(key.apply(row)) ? null : what + " stands twice");
    }

    /** A rule over one row. */
    @FunctionalInterface
    interface Rule<T> {
        @org.jspecify.annotations.Nullable
        String faultOf(T row);
    }
}
