package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was asked for, checked.
 *
 * @param language to answer in
 * @param values of the parameters that were given, by name
 */
public record Asked(Language language, SortedMap<String, List<String>> values) {
    /** Returns every value of a parameter; none when it was not given. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns the value of a parameter that may be given once. */
    public Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns it as a query, in one form for all ways to ask for the same. */
    String query() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .sorted()
                        .distinct()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Returns the same with another value of a parameter. */
    Asked with(String name, String value) {
        SortedMap<String, List<String>> changed = new TreeMap<>(values);
        changed.put(name, List.of(value));
        return new Asked(language, changed);
    }

    static Asked of(Language language, Map<String, List<String>> values) {
        return new Asked(language, new TreeMap<>(values));
    }
}
