package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * New names for everything that is named by an identifier. The new ones are in the same order as the old ones and as
 * long: ties between revisions, and between the measurements of a plan, are broken by identifiers as text, so another
 * order may rightly give other figures. Refused records keep theirs, which may be what they are refused for.
 */
final class Renaming {
    private static final List<String> UUIDS = List.of("eventId", "notificationId", "measurementId");
    private static final List<String> PSEUDONYMS = List.of("planPseudonym");

    private Renaming() {}

    static List<Arrival> of(List<Arrival> arrivals, long seed) {
        Random random = new Random(seed);
        Desk desk = new Desk(Samples.REGISTER);
        List<Arrival> accepted = arrivals.stream().filter(desk::accepts).toList();
        Map<String, String> uuids = renamed(
                accepted,
                UUIDS,
                order -> String.format(
                        Locale.ROOT,
                        "%08x-%04x-4%03x-8%03x-%012x",
                        order,
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 12),
                        random.nextInt(1 << 12),
                        random.nextInt() & 0xFFFFFFFFL));
        Map<String, String> pseudonyms = renamed(
                accepted,
                PSEUDONYMS,
                order -> String.format(
                        Locale.ROOT,
                        "%08x%016x%016x%016x%08x",
                        order,
                        random.nextLong(),
                        random.nextLong(),
                        random.nextLong(),
                        random.nextInt()));
        return arrivals.stream()
                .map(arrival -> desk.accepts(arrival) ? renamed(arrival, uuids, pseudonyms) : arrival)
                .toList();
    }

    /** Gives each name that occurs, in their order, the name made of its place in that order. */
    private static Map<String, String> renamed(
            List<Arrival> arrivals, List<String> fields, Function<Integer, String> name) {
        TreeSet<String> names = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            Sent.event(arrival).ifPresent(event -> each(event, fields, field -> names.add((String) event.get(field))));
        }
        Map<String, String> renamed = new HashMap<>();
        names.forEach(old -> renamed.put(old, name.apply(renamed.size())));
        return renamed;
    }

    private static Arrival renamed(Arrival arrival, Map<String, String> uuids, Map<String, String> pseudonyms) {
        return Sent.event(arrival)
                .map(event -> {
                    each(event, UUIDS, field -> event.put(field, uuids.get((String) event.get(field))));
                    each(event, PSEUDONYMS, field -> event.put(field, pseudonyms.get((String) event.get(field))));
                    return Sent.moved(arrival, Sent.sender(arrival), event);
                })
                .orElse(arrival);
    }

    private static void each(SpecificRecord event, List<String> fields, IntConsumer field) {
        for (String name : fields) {
            Schema.Field found = event.getSchema().getField(name);
            if (found != null) {
                field.accept(found.pos());
            }
        }
    }
}
