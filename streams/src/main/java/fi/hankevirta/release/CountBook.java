package fi.hankevirta.release;

import fi.hankevirta.release.disclosure.LinkedTables;
import fi.hankevirta.release.disclosure.LinkedTablesBuilder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The counts of a cut, each once, whichever rows tell it. */
final class CountBook {
    private final LinkedTablesBuilder tables = new LinkedTablesBuilder();
    private final Map<CountKey, Integer> numbers = new LinkedHashMap<>();
    private final Map<ReleasePeriod, Integer> layers = new HashMap<>();
    private final Map<Integer, Long> values = new LinkedHashMap<>();

    /**
     * Returns the number of a count, and adds it where it is new.
     *
     * @throws IllegalStateException if two rows tell it differently
     */
    int add(CountKey key, long value) {
        Integer known = numbers.get(key);
        if (known == null) {
            return put(key, tables.count(key.toString(), value, layer(key.period())), value);
        }
        if (values.getOrDefault(known, value) != value) {
            throw new IllegalStateException(key + " is " + values.get(known) + " in one row and " + value
                    + " in another: they are not of one cut");
        }
        return known;
    }

    /** Returns the number of what is left of a whole without its parts, a count of its own; added where it is new. */
    int rest(CountKey key, int whole, List<Integer> parts) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        long value = value(whole) - parts.stream().mapToLong(this::value).sum();
        return put(key, tables.rest(key.toString(), whole, parts), value);
    }

    private int put(CountKey key, int number, long value) {
        numbers.put(key, number);
        values.put(number, value);
        return number;
    }

    private int layer(ReleasePeriod period) {
        return layers.computeIfAbsent(period, none -> layers.size());
    }

    OptionalInt find(CountKey key) {
        Integer number = numbers.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    long value(int number) {
        return values.getOrDefault(number, 0L);
    }

    /** Returns the keys of now, in the order in which they were added. */
    List<CountKey> keys() {
        return List.copyOf(numbers.keySet());
    }

    LinkedTablesBuilder tables() {
        return tables;
    }

    LinkedTables build() {
        return tables.build();
    }
}
