package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of counts by several dimensions, with a cell for each combination of their codes: the usual kind. */
public final class CrossTable {
    private static final int BITS = 64;
    private static final int LEAST_WEIGHT = 4;

    private final List<Axis> axes;
    private final LinkedTables tables;
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();

    /**
     * Puts a table together.
     *
     * @param axes its dimensions
     * @param leaves counts of the combinations of codes that are no sums; what is missing is 0
     */
    public CrossTable(List<Axis> axes, Map<List<String>, Long> leaves) {
        this.axes = List.copyOf(axes);
        LinkedTablesBuilder builder = new LinkedTablesBuilder();
        for (List<String> key : combinations(axis -> List.copyOf(axis.codes().keySet()))) {
            numbers.put(key, builder.count(String.join("|", key), value(key, 0, new ArrayList<>(), leaves)));
        }
        numbers.keySet().forEach(key -> tie(key, builder));
        tables = builder.build();
    }

    /** Makes up a table in which small counts are more frequent than large ones. */
    public static CrossTable random(Random random, List<Axis> axes, int most) {
        Map<List<String>, Long> leaves = new LinkedHashMap<>();
        CrossTable empty = new CrossTable(axes, Map.of());
        empty.combinations(Axis::leaves)
                .forEach(key -> leaves.put(key, (long) (random.nextDouble() * random.nextDouble() * (most + 1))));
        return new CrossTable(axes, leaves);
    }

    /** Returns the question what of it can be published: everything is to be, and nothing was before. */
    public Disclosure disclosure(PrimaryRule rule) {
        List<Cell> cells = numbers.values().stream()
                .map(count -> new Cell(
                        tables.name(count),
                        List.of(count),
                        LEAST_WEIGHT + BITS - Long.numberOfLeadingZeros(tables.value(count)),
                        rule.hidesCount(tables.value(count)) ? Cell.Fate.PRIMARY : Cell.Fate.FREE))
                .toList();
        return new Disclosure(tables, cells, List.of(), new BitSet(), new BitSet(), rule.threshold());
    }

    /** Returns the number of a count; -1 where there is none. */
    public int number(String... key) {
        return numbers.getOrDefault(List.of(key), -1);
    }

    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(entry -> String.join("|", entry.getKey()) + "=" + tables.value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private List<List<String>> combinations(Function<Axis, List<String>> codes) {
        List<List<String>> combinations = List.of(List.of());
        for (Axis axis : axes) {
            combinations = combinations.stream()
                    .flatMap(start -> codes.apply(axis).stream().map(code -> {
                        List<String> longer = new ArrayList<>(start);
                        longer.add(code);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return combinations;
    }

    private long value(List<String> key, int axis, List<String> leaf, Map<List<String>, Long> leaves) {
        if (axis == axes.size()) {
            return leaves.getOrDefault(List.copyOf(leaf), 0L);
        }
        return axes.get(axis).sum(key.get(axis), code -> {
            leaf.add(code);
            long value = value(key, axis + 1, leaf, leaves);
            leaf.remove(leaf.size() - 1);
            return value;
        });
    }

    private void tie(List<String> key, LinkedTablesBuilder builder) {
        for (int axis = 0; axis < axes.size(); axis++) {
            List<String> parts = axes.get(axis).partsOf(key.get(axis));
            if (!parts.isEmpty()) {
                int at = axis;
                builder.sum(
                        numbers.getOrDefault(key, -1),
                        parts.stream().map(part -> numberOfOther(key, at, part)).toList());
            }
        }
    }

    private int numberOfOther(List<String> key, int axis, String code) {
        List<String> other = new ArrayList<>(key);
        other.set(axis, code);
        return numbers.getOrDefault(List.copyOf(other), -1);
    }
}
