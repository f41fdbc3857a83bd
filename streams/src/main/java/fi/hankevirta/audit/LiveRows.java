package fi.hankevirta.audit;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The rows of the progress topics as they stand, by key; empty ones read like absent ones. */
final class LiveRows implements AutoCloseable {
    private final CommittedReader reader;
    private final SingleObjectCodec<Figure> codec = new SingleObjectCodec<>(Figure.getClassSchema());
    private final SortedMap<String, Figure> rows = new TreeMap<>();
    private final Set<String> unreadable = new TreeSet<>();

    LiveRows(Map<String, Object> client, Topics topics) {
        reader = new CommittedReader(
                client,
                Arrays.stream(Domain.values())
                        .map(domain -> topics.progress(domain).name())
                        .toList());
    }

    /** Reads what came since the last time; returns whether anything did. */
    boolean update() {
        long[] read = new long[1];
        reader.readTo(reader.ends(), record -> {
            read[0]++;
            put(record);
        });
        return read[0] > 0;
    }

    SortedMap<String, Figure> rows() {
        return rows;
    }

    /** Keys of records that are no figures; nobody but the pipeline should write to these topics. */
    Set<String> unreadable() {
        return unreadable;
    }

    @Override
    public void close() {
        reader.close();
    }

    private void put(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(Objects.requireNonNullElse(record.key(), new byte[0]), StandardCharsets.UTF_8);
        rows.remove(key);
        unreadable.remove(key);
        if (record.value() != null) {
            try {
                Figure row = codec.decode(record.value());
                if (!EmptyRows.isEmpty(row)) {
                    rows.put(key, row);
                }
            } catch (UnreadableException e) {
                unreadable.add(key);
            }
        }
    }
}
