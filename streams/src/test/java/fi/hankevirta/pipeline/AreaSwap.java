package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two areas that change places: in the events and their topics, or in the rows of figures. */
final class AreaSwap {
    private static final int HANKEALUE = 1;

    private final Map<String, String> other;

    AreaSwap(String one, String two) {
        other = Map.of(one, two, two, one);
    }

    List<Arrival> ofEvents(List<Arrival> arrivals) {
        return arrivals.stream().map(this::of).toList();
    }

    SortedMap<String, Figure> ofRows(SortedMap<String, Figure> rows) {
        SortedMap<String, Figure> swapped = new TreeMap<>();
        rows.forEach((key, row) -> {
            String area = swapped(row.getArea());
            String place = "|" + row.getAreaLevel() + "|";
            swapped.put(key.replace(place + row.getArea() + "|", place + area + "|"), RowCopy.with(row, "area", area));
        });
        return swapped;
    }

    private Arrival of(Arrival arrival) {
        String sender = swapped(Sent.sender(arrival));
        return Sent.event(arrival)
                .map(event -> {
                    event.put(HANKEALUE, swapped((String) event.get(HANKEALUE)));
                    return Sent.moved(arrival, sender, event);
                })
                .orElseGet(() -> Sent.moved(arrival, sender, Objects.requireNonNull(arrival.value())));
    }

    private String swapped(String area) {
        return other.getOrDefault(area, area);
    }
}
