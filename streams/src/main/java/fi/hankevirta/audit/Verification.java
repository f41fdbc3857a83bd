package fi.hankevirta.audit;

import fi.hankevirta.app.PipelineOptions;
import fi.hankevirta.batch.Arrival;
import fi.hankevirta.batch.CountingRevisions;
import fi.hankevirta.batch.Recomputation;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.CommittedReader;
import fi.hankevirta.topic.GroupState;
import fi.hankevirta.topic.IntakeProgress;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes every figure from the ingress topics by the independent batch and compares it with the progress topics, as
 * of the same offsets: the records are read up to their ends, the pipeline is waited for until it has taken in as many,
 * and rows that differ are compared again until they agree or nothing moves any more.
 */
final class Verification implements AutoCloseable {
    /** Figures follow a commit within a second or so; what has not moved for so long will not. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long TOLD_EACH = 100_000;

    private final BoundedAdmin admin;
    private final CommittedReader ingress;
    private final LiveRows live;
    private final CountingRevisions counting;
    private final Recomputation recomputation;
    private final IntakeProgress intake;
    private final Consumer<String> say;
    private long records;

    Verification(PipelineOptions options, Path scratch, Consumer<String> say) {
        Register register = options.register();
        Topics topics = options.topics(register);
        Targets targets = options.targets();
        this.say = say;
        admin = BoundedAdmin.create(options.client());
        ingress = new CommittedReader(
                options.client(),
                topics.ingress().stream().map(i -> i.topic().name()).toList());
        live = new LiveRows(options.client(), topics);
        counting = CountingRevisions.onDisk(scratch);
        recomputation = new Recomputation(register, targets.sproDays(), targets.closingDays(), counting);
        intake = new IntakeProgress(new GroupState(admin.client(), options.applicationId()), ingress.beginnings());
    }

    /**
     * What came out.
     *
     * @param records that were read
     * @param gone records that the ingress topics no longer hold, so that they can't be recomputed
     * @param equal rows that are equal
     * @param differences rows that are not
     * @param behind records that the pipeline has not taken in and does not move to take in
     * @param settled whether nothing moved any more when the comparison ended
     */
    record Outcome(
            long records,
            long gone,
            int equal,
            List<Comparison.Difference> differences,
            long behind,
            boolean settled) {}

    /** Compares until every row was equal, nothing moves any more or the time is over. */
    Outcome run(Duration patience) throws InterruptedException {
        Comparison comparison = new Comparison();
        long deadline = System.nanoTime() + patience.toNanos();
        long movedAt = System.nanoTime();
        @Nullable SortedMap<String, Figure> figures = null;
        while (true) {
            long before = records;
            Map<TopicPartition, Long> ends = ingress.ends();
            ingress.readTo(ends, this::take);
            if (figures == null || records > before) {
                say.accept("recomputing from " + records + " records");
                figures = recomputation.figures();
                movedAt = System.nanoTime();
            }
            if (intake.await(ends, SETTLED, say)) {
                movedAt = System.nanoTime();
            }
            if (live.update()) {
                movedAt = System.nanoTime();
            }
            comparison.compare(figures, live);
            long now = System.nanoTime();
            boolean settled = now - movedAt > SETTLED.toNanos();
            if (comparison.differences().isEmpty() || settled || now > deadline) {
                return new Outcome(
                        records,
                        intake.gone(),
                        comparison.equal(),
                        comparison.differences(),
                        intake.behind(ends),
                        settled);
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    @Override
    public void close() {
        counting.close();
        live.close();
        ingress.close();
        admin.close();
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
        if (++records % TOLD_EACH == 0) {
            say.accept("read " + records + " records");
        }
    }
}
