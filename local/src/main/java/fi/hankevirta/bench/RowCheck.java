package fi.hankevirta.bench;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The rows that a contender wrote, against those that must be; empty rows read like absent ones. */
final class RowCheck {
    private final Topics topics;
    private final Map<String, Object> client;
    private final SingleObjectCodec<Figure> codec = new SingleObjectCodec<>(Figure.getClassSchema());

    RowCheck(Topics topics, Map<String, Object> client) {
        this.topics = topics;
        this.client = client;
    }

    /** Returns a line for each row that differs, of all rows that a reader of committed records sees now. */
    List<String> differences(Map<String, Figure> wanted) {
        Map<String, Figure> rows = rows();
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(rows.keySet());
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            Figure right = wanted.get(key);
            Figure written = rows.get(key);
            if (right == null || !right.equals(written)) {
                differences.add(key + ": written " + text(written) + ", recomputed " + text(right));
            }
        }
        return differences;
    }

    /** Returns all rows that a reader of committed records sees now, without empty ones. */
    Map<String, Figure> rows() {
        Map<String, Figure> rows = new TreeMap<>();
        try (CommittedReader reader = new CommittedReader(
                client,
                Arrays.stream(Domain.values())
                        .map(domain -> topics.progress(domain).name())
                        .toList())) {
            reader.readTo(reader.ends(), record -> put(rows, record));
        }
        return rows;
    }

    private void put(Map<String, Figure> rows, ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        rows.remove(key);
        if (record.value() != null) {
            try {
                Figure row = codec.decode(record.value());
                if (!EmptyRows.isEmpty(row)) {
                    rows.put(key, row);
                }
            } catch (UnreadableException e) {
                throw new BenchFailure("the row " + key + " can't be read", List.of(), e);
            }
        }
    }

    private static String text(@Nullable Figure row) {
        return row == null
                ? "nothing"
                : row.getNumerator() + "/" + row.getDenominator() + " " + row.getStatus() + ", "
                        + row.getContributingAreas() + " of " + row.getExpectedAreas() + " areas, until "
                        + row.getLastRecordedAt();
    }
}
