package fi.hankevirta.importer;

import fi.hankevirta.topic.EventStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Makes the events of one stream from rows of either format. One instance is for one thread. */
final class EventMapper {
    private final EventStream stream;
    private final AreaField area;
    private final ClientNumberField clientNumber;
    private final GeneratedTypes types = new GeneratedTypes();

    EventMapper(EventStream stream, AreaField area, ClientNumberField clientNumber) {
        this.stream = stream;
        this.area = area;
        this.clientNumber = clientNumber;
    }

    /** Makes the event of a row; all problems are found, not only the first. */
    Mapped map(Row.Parsed row) {
        Conversion conversion = new Conversion(types, substitutes(stream).keySet());
        Map<String, Value> values = new LinkedHashMap<>(row.values());
        area.resolve(values, conversion);
        if (!substitutes(stream).isEmpty()) {
            clientNumber.resolve(values, conversion);
        }
        SpecificRecord event = conversion.record(stream.schema(), values, null);
        return conversion.problems().isEmpty()
                ? new Mapped(event, List.of())
                : new Mapped(null, List.copyOf(conversion.problems()));
    }

    /** Returns the names that may stand in place of a field of the stream's events, each with that field. */
    static Map<String, String> substitutes(EventStream stream) {
        return stream.schema().getField(ClientNumberField.PSEUDONYM) == null
                ? Map.of()
                : Map.of(ClientNumberField.NAME, ClientNumberField.PSEUDONYM);
    }

    /**
     * What became of a row.
     *
     * @param event null when there are problems
     * @param problems empty when there is an event
     */
    record Mapped(@Nullable SpecificRecord event, List<Problem> problems) {}
}
