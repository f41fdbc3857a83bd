package fi.hankevirta.progress;

import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which areas the register expects to report a stream, and from which month on. */
final class Reporters {
    private final Map<String, Map<String, Integer>> firstMonths = new HashMap<>();

    Reporters(Register register) {
        for (Expectation expectation : register.expectations()) {
            firstMonths
                    .computeIfAbsent(expectation.stream(), stream -> new HashMap<>())
                    .merge(expectation.hankealue(), Month.of(expectation.from()), Math::min);
        }
    }

    /** Returns whether an area is expected to report a stream in a month. */
    boolean isExpected(String stream, String area, int month) {
        Integer first = firstMonths.getOrDefault(stream, Map.of()).get(area);
        return first != null && first <= month;
    }

    /** Returns the areas at or under a place that are expected to report a stream in a month. */
    List<String> at(Place place, String stream, int month) {
        return place.areas().stream()
                .filter(area -> isExpected(stream, area, month))
                .toList();
    }

    /** Returns how many areas at or under a place are expected to report a stream in a month. */
    int count(String stream, Place place, int month) {
        return at(place, stream, month).size();
    }

    /** Returns all areas that are ever expected to report a stream. */
    Collection<String> ever(String stream) {
        return firstMonths.getOrDefault(stream, Map.of()).keySet();
    }
}
