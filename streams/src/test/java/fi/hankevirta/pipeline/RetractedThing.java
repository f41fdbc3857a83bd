package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.calendar.Helsinki;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Envelope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/** The one event of a thing, which was entered in error from the first. */
record RetractedThing(Arrival arrival, Taken.Event event) {
    private static final int RETRACTED = 5;

    /** Returns a valid one of any stream, of a thing that a sample does not speak of. */
    static RetractedThing notIn(Sample sample) {
        Desk desk = new Desk(Samples.REGISTER);
        Set<Thing> known = new HashSet<>();
        for (Arrival arrival : sample.events()) {
            if (desk.take(arrival) instanceof Taken.Event event) {
                known.add(Thing.of(event));
            }
        }
        RandomEvents any = new RandomEvents(Samples.REGISTER, new Random(sample.seed()));
        while (true) {
            Arrival drawn = any.arrival(0);
            if (desk.take(drawn) instanceof Taken.Event event && !known.contains(Thing.of(event))) {
                SpecificRecord retracted = event.event();
                retracted.put(RETRACTED, true);
                Arrival arrival = Sent.of(retracted, drawn.timestamp());
                return new RetractedThing(arrival, (Taken.Event) desk.take(arrival));
            }
        }
    }

    /** Returns how every row changes that it changes: corrections of corrections, and records of records. */
    SortedMap<String, RowChange> changes() {
        SortedMap<String, RowChange> changes = new TreeMap<>();
        Instant recordedAt = Envelope.of(event.event()).recordedAt();
        rows("reporting.corrections", recordedAt).forEach(key -> changes.put(key, new RowChange(1, 1)));
        rows("reporting.rejected", Instant.ofEpochMilli(event.at()))
                .forEach(key -> changes.put(key, new RowChange(0, 1)));
        return changes;
    }

    private List<String> rows(String figure, Instant at) {
        String head = figure + "|stream=" + event.stream().code() + "|";
        return places().stream()
                .flatMap(place -> periods(Helsinki.dateOf(at)).stream().map(period -> head + place + "|" + period))
                .toList();
    }

    /** THL's things have a place at the national level alone. */
    private List<String> places() {
        String area = event.sender();
        return area.equals(Register.COORDINATOR)
                ? List.of("FI|FI")
                : List.of("FI|FI", "HANKEALUE|" + area, "YTA|" + yta(area));
    }

    private static String yta(String area) {
        return Samples.REGISTER.area(area).map(Hankealue::yta).orElseThrow();
    }

    private static List<String> periods(LocalDate day) {
        String date = day.toString();
        int quarter = (day.getMonthValue() + 2) / 3;
        return List.of(date.substring(0, 7), date.substring(0, 4) + "-Q" + quarter, date.substring(0, 4), "ALL");
    }
}
