package fi.hankevirta.importer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * The columns that a CSV file of a stream may have: the fields of its events by their names, in any order.
 *
 * @param schema of the events
 * @param supplied names of required fields that need no column, because their values come from elsewhere
 * @param substitutes names of columns that stand in place of a field, each with that field
 * @param keyed whether there is the key that substitutes need
 */
record Columns(Schema schema, Set<String> supplied, Map<String, String> substitutes, boolean keyed) {
    private static final int MOST_TOLD = 10;

    /**
     * Checks the columns of a header.
     *
     * @throws UnusableFileException when one is unknown, stands twice, is missing or lacks its key; an unknown one is
     *     told by its position, because in a file without a header its name is a value
     */
    List<String> checked(List<String> header) {
        Set<String> given = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (schema.getField(name) == null && !substitutes.containsKey(name)) {
                unknown.add(Integer.toString(i + 1));
            } else if (!given.add(name)) {
                throw new UnusableFileException("the column " + name + " stands twice in the header");
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnusableFileException("the first line must be a header, but column "
                    + unknown.stream().limit(MOST_TOLD).collect(joining(", "))
                    + " of it is none of " + Schemas.fieldsOf(schema));
        }
        requireKey(given);
        requireAll(given);
        return List.copyOf(header);
    }

    private void requireKey(Set<String> given) {
        substitutes.keySet().stream().filter(given::contains).findAny().ifPresent(column -> {
            if (!keyed) {
                throw new UnusableFileException("the column " + column + " needs --pseudonym-key FILE");
            }
        });
    }

    private void requireAll(Set<String> given) {
        Set<String> present = new HashSet<>(given);
        present.addAll(supplied);
        given.forEach(name -> present.add(substitutes.getOrDefault(name, name)));
        String missing = schema.getFields().stream()
                .filter(Schemas::isRequired)
                .map(Field::name)
                .filter(name -> !present.contains(name))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new UnusableFileException("the header lacks the column " + missing);
        }
    }
}
