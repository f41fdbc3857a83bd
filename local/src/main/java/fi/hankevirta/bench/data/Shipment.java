package fi.hankevirta.bench.data;

import fi.hankevirta.publish.EventRecords;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The records of what happens as they are sent: some twice, and some long after those that were recorded later. */
final class Shipment implements Iterator<ProducerRecord<byte[], byte[]>> {
    private static final int TWICE = 50;
    private static final int LATE = 50;
    private static final int REMEMBERED = 4_096;
    private static final int LONGEST_DELAY = 5_000;
    private static final long DELAY_SHARE = 20;
    private static final long SALT = 0x5EED;

    private record Late(long due, long number, ProducerRecord<byte[], byte[]> record) {}

    private final EventRecords records;
    private final Happenings happenings;
    private final Draws draws;
    private final long events;
    private final int longestDelay;
    private final PriorityQueue<Late> late =
            new PriorityQueue<>(Comparator.comparingLong(Late::due).thenComparingLong(Late::number));
    private final @Nullable ProducerRecord<byte[], byte[]>[] sent = array();
    private long made;
    private long shipped;

    Shipment(EventRecords records, Happenings happenings, long seed, long events) {
        this.records = records;
        this.happenings = happenings;
        this.draws = new Draws(seed ^ SALT);
        this.events = events;
        this.longestDelay = (int) Math.min(LONGEST_DELAY, events / DELAY_SHARE);
    }

    @Override
    public boolean hasNext() {
        return shipped < events;
    }

    @Override
    public ProducerRecord<byte[], byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + events + " records were shipped");
        }
        while (true) {
            Late due = late.peek();
            if (due != null && (due.due <= shipped || made == events)) {
                late.remove();
                return ship(due.record);
            }
            ProducerRecord<byte[], byte[]> record = make();
            if (!draws.happens(LATE)) {
                return ship(record);
            }
            late.add(new Late(shipped + draws.between(longestDelay / 10, longestDelay), made, record));
        }
    }

    private ProducerRecord<byte[], byte[]> make() {
        made++;
        if (draws.happens(TWICE)) {
            ProducerRecord<byte[], byte[]> earlier = sent[draws.between(0, REMEMBERED - 1)];
            if (earlier != null) {
                return earlier;
            }
        }
        return records.of(happenings.next());
    }

    private ProducerRecord<byte[], byte[]> ship(ProducerRecord<byte[], byte[]> record) {
        sent[(int) (shipped % REMEMBERED)] = record;
        shipped++;
        return record;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no other way to make an array of a generic type.
    private static @Nullable ProducerRecord<byte[], byte[]>[] array() {
        return new ProducerRecord[REMEMBERED];
    }
}
