package fi.hankevirta.bench;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.CountingRevisions;
import fi.hankevirta.batch.Counts;
import fi.hankevirta.batch.Recomputation;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What the figures must be: recomputed from the ingress topics by the independent batch, once for all contenders. */
final class Truth implements AutoCloseable {
    /** Memory that all else needs, and each event when it is kept there, which is many times faster than on disk. */
    private static final long ROOM = 512L * 1024 * 1024;

    private static final long BYTES_AN_EVENT = 1_024;

    private final CommittedReader ingress;
    private final CountingRevisions counting;
    private final Recomputation recomputation;
    private SortedMap<String, Figure> rows = new TreeMap<>();
    private long events;
    private long entities;
    private long bytes;

    /**
     * Begins with nothing.
     *
     * @param events that there are about
     * @param scratch folder in which the events that count are kept when the memory has no room for them
     */
    Truth(Register register, Topics topics, Map<String, Object> client, long events, Path scratch) {
        ingress = new CommittedReader(
                client,
                topics.ingress().stream().map(from -> from.topic().name()).toList());
        counting = Runtime.getRuntime().maxMemory() > ROOM + events * BYTES_AN_EVENT
                ? CountingRevisions.onHeap()
                : CountingRevisions.onDisk(scratch);
        Targets targets = Defaults.targets();
        recomputation = new Recomputation(register, targets.sproDays(), targets.closingDays(), counting);
    }

    /** Takes in all events that are there now, also those that came since the last time. */
    void update(Narration narration) {
        long before = events;
        ingress.readTo(ingress.ends(), record -> {
            take(record);
            narration.tellProgress("events recomputed", events);
        });
        if (events == before) {
            return;
        }
        long rejected = recomputation.counts().values().stream()
                .flatMap(streams -> streams.values().stream())
                .mapToLong(Counts::rejected)
                .sum();
        if (rejected > 0) {
            throw new BenchFailure("the data set holds " + rejected + " events that are refused");
        }
        long[] found = new long[1];
        counting.forEach(revision -> found[0]++);
        entities = found[0];
        rows = recomputation.figures();
    }

    SortedMap<String, Figure> rows() {
        return rows;
    }

    long events() {
        return events;
    }

    /** Returns how many different things the events are of. */
    long entities() {
        return entities;
    }

    /** Returns the bytes of all events. */
    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        counting.close();
        ingress.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        List<Map.Entry<String, byte @Nullable []>> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new SimpleImmutableEntry<>(header.key(), header.value())));
        recomputation.take(new Arrival(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                headers));
        events++;
        bytes += record.value().length;
    }
}
