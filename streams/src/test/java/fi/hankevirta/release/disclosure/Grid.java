package fi.hankevirta.release.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of counts by several dimensions, each a tree of codes, with a cell for each combination. */
final class Grid {
    private final List<Axis> axes;
    private final LinkedTablesBuilder tables = new LinkedTablesBuilder();
    private final Map<List<String>, Integer> numbers = new LinkedHashMap<>();
    private final PrimaryRule rule = new PrimaryRule(PrimaryRule.LEAST_THRESHOLD);

    /** A dimension: each code with what it is the sum of; nothing for one that is no sum. */
    record Axis(Map<String, List<String>> codes) {
        static Axis flat(String total, int parts) {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            List<String> names =
                    IntStream.range(0, parts).mapToObj(part -> total + part).toList();
            codes.put(total, names);
            names.forEach(name -> codes.put(name, List.of()));
            return new Axis(codes);
        }

        /** Some groups with parts of their own, in a total. */
        static Axis grouped(String total, int... sizes) {
            Map<String, List<String>> codes = new LinkedHashMap<>();
            List<String> groups = new ArrayList<>();
            codes.put(total, groups);
            for (int group = 0; group < sizes.length; group++) {
                String name = total + group;
                groups.add(name);
                List<String> parts = IntStream.range(0, sizes[group])
                        .mapToObj(part -> name + "." + part)
                        .toList();
                codes.put(name, parts);
                parts.forEach(part -> codes.put(part, List.of()));
            }
            return new Axis(codes);
        }

        List<String> leaves() {
            return codes.entrySet().stream()
                    .filter(code -> code.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private long sum(String code, java.util.function.ToLongFunction<String> leaf) {
            List<String> parts = codes.getOrDefault(code, List.of());
            return parts.isEmpty()
                    ? leaf.applyAsLong(code)
                    : parts.stream().mapToLong(part -> sum(part, leaf)).sum();
        }
    }

    Grid(List<Axis> axes, Map<List<String>, Long> leaves) {
        this.axes = axes;
        List<List<String>> combinations = List.of(List.of());
        for (Axis axis : axes) {
            combinations = combinations.stream()
                    .flatMap(start -> axis.codes().keySet().stream().map(code -> {
                        List<String> longer = new ArrayList<>(start);
                        longer.add(code);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        for (List<String> key : combinations) {
            numbers.put(key, tables.count(String.join("|", key), value(key, 0, new ArrayList<>(), leaves)));
        }
        combinations.forEach(this::tie);
    }

    /** A grid of random counts, many of them small. */
    static Grid random(Random random, List<Axis> axes, int most) {
        Map<List<String>, Long> leaves = new LinkedHashMap<>();
        List<List<String>> keys = List.of(List.of());
        for (Axis axis : axes) {
            keys = keys.stream()
                    .flatMap(start -> axis.leaves().stream().map(code -> {
                        List<String> longer = new ArrayList<>(start);
                        longer.add(code);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        keys.forEach(key -> leaves.put(key, (long) (random.nextDouble() * random.nextDouble() * (most + 1))));
        return new Grid(axes, leaves);
    }

    /** Everything is to be published, and nothing was before. */
    Disclosure disclosure() {
        LinkedTables built = tables.build();
        List<Cell> cells = numbers.values().stream()
                .map(count -> new Cell(
                        built.name(count),
                        List.of(count),
                        weight(built.value(count)),
                        rule.hidesCount(built.value(count)) ? Cell.Fate.PRIMARY : Cell.Fate.FREE))
                .toList();
        return new Disclosure(built, cells, List.of(), new BitSet(), new BitSet(), rule.threshold());
    }

    int number(String... key) {
        return numbers.getOrDefault(List.of(key), -1);
    }

    @Override
    public String toString() {
        LinkedTables built = tables.build();
        return numbers.entrySet().stream()
                .map(entry -> String.join("|", entry.getKey()) + "=" + built.value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static int weight(long value) {
        return 4 + 64 - Long.numberOfLeadingZeros(value);
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

    private void tie(List<String> key) {
        for (int axis = 0; axis < axes.size(); axis++) {
            List<String> parts = axes.get(axis).codes().getOrDefault(key.get(axis), List.of());
            if (!parts.isEmpty()) {
                int at = axis;
                tables.sum(
                        numbers.getOrDefault(key, -1),
                        parts.stream()
                                .map(part -> {
                                    List<String> other = new ArrayList<>(key);
                                    other.set(at, part);
                                    return numbers.getOrDefault(List.copyOf(other), -1);
                                })
                                .toList());
            }
        }
    }
}
