package fi.hankevirta.bench;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads committed rows of notifications received and takes down how old each event is when a row holds it for the first
 * time, counted from when it should have been sent.
 */
final class RowWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long NANOS_A_MICRO = 1_000;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    /** Told of each event how old it is when a row holds it for the first time, by one thread. */
    interface Ages {
        void take(long event, long nanos);
    }

    /** What is known of an area's row. */
    private static final class Row {
        private final int area;
        private final long before;
        private long held;

        Row(int area, long before) {
            this.area = area;
            this.before = before;
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Figure> figures;
    private final Map<String, Row> rows = new HashMap<>();
    private final Histogram histogram = new Histogram(LONGEST_MICROS, DIGITS);
    private final CountDownLatch all = new CountDownLatch(1);
    private final Schedule schedule;
    private final Ages ages;
    private final Thread thread = new Thread(this::read, "row-watch");
    private volatile boolean closed;
    private long left;

    private RowWatch(Map<String, Object> client, Topics topics, Schedule schedule, Ages ages) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        figures = topics.progress(Domain.SPRO).value().deserializer();
        TopicPartition partition =
                new TopicPartition(topics.progress(Domain.SPRO).name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        this.schedule = schedule;
        this.ages = ages;
        this.left = schedule.events();
    }

    /**
     * Begins to read what comes from now on.
     *
     * @param areas in their turn
     * @param before rows as they are before the first event is sent
     */
    static RowWatch start(
            Map<String, Object> client,
            Topics topics,
            Schedule schedule,
            List<String> areas,
            Map<String, Figure> before) {
        return start(client, topics, schedule, areas, before, (event, nanos) -> {});
    }

    /** The same, and tells the age of each event, also of those that are not measured. */
    static RowWatch start(
            Map<String, Object> client,
            Topics topics,
            Schedule schedule,
            List<String> areas,
            Map<String, Figure> before,
            Ages ages) {
        RowWatch watch = new RowWatch(client, topics, schedule, ages);
        for (int area = 0; area < areas.size(); area++) {
            String key = "spro.received||HANKEALUE|" + areas.get(area) + "|ALL";
            Figure row = before.get(key);
            Long count = row == null ? null : row.getNumerator();
            watch.rows.put(key, new Row(area, count == null ? 0 : count));
        }
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Waits until rows hold every event; returns whether they did in time. */
    boolean awaitAll(Duration patience) {
        try {
            return all.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns the ages in microseconds, once all are taken down. */
    Histogram histogram() {
        return histogram;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void read() {
        try (consumer) {
            while (left > 0 && !closed) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(record, System.nanoTime());
                }
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record, long now) {
        Row row = rows.get(new String(record.key(), StandardCharsets.UTF_8));
        if (row == null || record.value() == null) {
            return;
        }
        Long count = figures.deserialize(record.topic(), record.value()).getNumerator();
        for (long held = count == null ? 0 : count - row.before; row.held < held; row.held++) {
            long event = schedule.event(row.area, row.held);
            long age = Math.max(0, now - schedule.at(event));
            ages.take(event, age);
            if (schedule.isMeasured(event)) {
                long micros = age / NANOS_A_MICRO;
                histogram.recordValue(Math.min(micros, LONGEST_MICROS));
            }
            if (--left == 0) {
                all.countDown();
            }
        }
    }
}
