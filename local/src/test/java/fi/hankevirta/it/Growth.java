package fi.hankevirta.it;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/** What holds of some rows at every moment, whatever happens: they never fall, and never exceed what was sent. */
final class Growth {
    private static final String GROWING = "spro.received||FI|FI|" + CrashEvents.GROWING_MONTH;

    private final Map<String, LongSupplier> sent = new HashMap<>();
    private final Map<String, Long> greatest = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    /** Watches the received records of each stream and the notifications of the month that only grows. */
    Growth(EndlessLoad load) {
        Arrays.stream(EventStream.values())
                .map(EventStream::code)
                .forEach(stream ->
                        sent.put("reporting.rejected|stream=" + stream + "|FI|FI|ALL", () -> load.begun(stream)));
        sent.put(GROWING, load::notifications);
    }

    /** Takes a row when it is seen. */
    void see(String key, Figure row) {
        LongSupplier limit = sent.get(key);
        if (limit == null) {
            return;
        }
        long most = limit.getAsLong();
        long now = counted(row);
        Long before = greatest.put(key, now);
        if (now > most || (before != null && now < before)) {
            faults.add(key + ": " + now + " after " + before + ", and " + most + " were sent");
        }
    }

    /** Returns a line for each time that it did not hold. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Returns how many notifications of the month that only grows were seen. */
    long notifications() {
        return greatest.getOrDefault(GROWING, 0L);
    }

    /** Returns how many rows it held of. */
    int rows() {
        return greatest.size();
    }

    /** What was received: of the rejected the denominator. */
    private static long counted(Figure row) {
        Long denominator = row.getDenominator();
        return denominator == null ? row.getNumerator() : denominator;
    }
}
