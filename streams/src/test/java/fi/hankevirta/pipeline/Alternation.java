package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;

/**
 * The same things again and again, entered in error and not: each has as many revisions as the sample has accepted
 * events of it, and every second one is retracted.
 *
 * @param revisions all of them
 * @param greatest the greatest of each thing
 */
record Alternation(List<Arrival> revisions, List<Arrival> greatest) {
    private static final int REVISION = 3;
    private static final int RETRACTED = 5;

    static Alternation of(Sample sample) {
        Desk desk = new Desk(Samples.REGISTER);
        Random chance = new Random(sample.seed());
        Map<Thing, Boolean> retracted = new LinkedHashMap<>();
        Map<Thing, Integer> revisions = new LinkedHashMap<>();
        Map<Thing, Arrival> greatest = new LinkedHashMap<>();
        List<Arrival> all = new ArrayList<>();
        for (Arrival arrival : sample.events()) {
            if (desk.take(arrival) instanceof Taken.Event taken) {
                SpecificRecord event = taken.event();
                Thing thing = Thing.of(taken);
                event.put(REVISION, revisions.merge(thing, 1, Integer::sum));
                event.put(
                        RETRACTED,
                        retracted.compute(thing, (of, before) -> before == null ? chance.nextBoolean() : !before));
                Arrival revision = Sent.of(event, arrival.timestamp());
                greatest.put(thing, revision);
                all.add(revision);
            }
        }
        return new Alternation(all, List.copyOf(greatest.values()));
    }
}
