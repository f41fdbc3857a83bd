package fi.hankevirta.importer;

import java.util.Map;

/** Takes one line of a file apart. */
@FunctionalInterface
interface RowParser {
    /**
     * Returns the values of a line by the name of their field, in the order of the line.
     *
     * @param line its text, not blank
     * @throws BrokenRowException when it can't be taken apart
     */
    Map<String, Value> parse(String line) throws BrokenRowException;
}
