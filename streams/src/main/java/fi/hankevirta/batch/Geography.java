package fi.hankevirta.batch;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which areas are under which, and who is expected. */
final class Geography {
    private final Register register;
    private final Map<String, List<Place>> above = new HashMap<>();

    Geography(Register register) {
        this.register = register;
        above.put(Sources.COORDINATOR, List.of(Place.FI));
        for (Hankealue area : register.areas()) {
            above.put(
                    area.code(),
                    List.of(
                            new Place(AreaLevel.HANKEALUE, area.code()),
                            new Place(AreaLevel.YTA, area.yta()),
                            Place.FI));
        }
    }

    /** An area itself, its YTA and FI; FI alone for THL. */
    List<Place> placesOf(String hankealue) {
        return above.getOrDefault(hankealue, List.of());
    }

    /** Every place that has an area under it, once. */
    Set<Place> places() {
        return above.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of some areas, those at or under a place. */
    Set<String> under(Place place, Set<String> areas) {
        return areas.stream().filter(area -> placesOf(area).contains(place)).collect(Collectors.toSet());
    }

    /** How many areas at or under a place take part in a pilot. */
    int participating(String pilot, Place place) {
        return under(place, register.participants(pilot).keySet()).size();
    }

    /** How many areas at or under a place are expected to report a stream by the end of a period. */
    int expected(SourceStream stream, Place place, Period period) {
        return under(place, expected(stream, period.last())).size();
    }

    /** The areas that are expected to report a stream for a month: from that month on or from an earlier one. */
    Set<String> expected(SourceStream stream, YearMonth month) {
        Set<String> areas = new HashSet<>();
        for (Expectation expectation : register.expectations()) {
            if (expectation.stream().equals(stream.code())
                    && !expectation.from().isAfter(month)) {
                areas.add(expectation.hankealue());
            }
        }
        return areas;
    }
}
