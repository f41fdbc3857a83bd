package fi.hankevirta.importer;

import java.util.Map;

/** What a line of a file turned out to be. */
sealed interface Row {
    /** Returns its number in the file, from 1. */
    long line();

    /**
     * A line that was taken apart.
     *
     * @param line its number
     * @param values its values by the name of their field, in the order of the file
     */
    record Parsed(long line, Map<String, Value> values) implements Row {
        @Override
        public String toString() {
            return "line " + line + " of " + values.size() + " values";
        }
    }

    /**
     * A line that could not be taken apart.
     *
     * @param line its number
     * @param problem why
     */
    record Broken(long line, Problem problem) implements Row {}
}
