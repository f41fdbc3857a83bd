package fi.hankevirta.release.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A dimension of a table.
 *
 * @param codes each code with the codes that it is the sum of; none for one that is no sum
 */
public record Axis(Map<String, List<String>> codes) {
    /** Copies the codes, in their order. */
    public Axis {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** Returns a total of so many parts. */
    public static Axis flat(String total, int parts) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        addPartsOf(total, parts, "", codes);
        return new Axis(codes);
    }

    /** Returns a total of groups, each of so many parts. */
    public static Axis grouped(String total, int... sizes) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        addPartsOf(total, sizes.length, "", codes);
        for (int group = 0; group < sizes.length; group++) {
            addPartsOf(total + group, sizes[group], ".", codes);
        }
        return new Axis(codes);
    }

    /** Returns the codes that are no sums. */
    public List<String> leaves() {
        return codes.keySet().stream().filter(code -> partsOf(code).isEmpty()).toList();
    }

    List<String> partsOf(String code) {
        return codes.getOrDefault(code, List.of());
    }

    long sum(String code, ToLongFunction<String> leaf) {
        List<String> parts = partsOf(code);
        return parts.isEmpty()
                ? leaf.applyAsLong(code)
                : parts.stream().mapToLong(part -> sum(part, leaf)).sum();
    }

    private static void addPartsOf(String total, int parts, String separator, Map<String, List<String>> codes) {
        List<String> names = IntStream.range(0, parts)
                .mapToObj(part -> total + separator + part)
                .toList();
        codes.put(total, names);
        names.forEach(name -> codes.put(name, List.of()));
    }
}
