package fi.hankevirta.pipeline;

import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.releasing.Answer;
import fi.hankevirta.wire.SingleObjectCodec;
import fi.hankevirta.wire.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has requests for releases answered, one after another, and writes each answer in one transaction. A request is kept
 * until then, so that a crash in between has it answered by whoever takes over.
 */
final class ReleaseProcessor implements Processor<byte[], byte[], String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseProcessor.class);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String PENDING = "pending-";
    /** The release that was written last: the next one must know of it. */
    private static final String LAST = "last";

    private final ReleaseOffice office;
    private final PassedOver passedOver;
    private final SingleObjectCodec<ReleaseRequest> codec = new SingleObjectCodec<>(ReleaseRequest.getClassSchema());
    private ProcessorContext<String, Object> context;
    private KeyValueStore<String, byte[]> requests;
    private @Nullable ReleaseWork work;
    private @Nullable Cancellable looks;

    @SuppressWarnings("NullAway.Init") // The context comes with init, before any record.
    ReleaseProcessor(ReleaseOffice office, PassedOver passedOver) {
        this.office = office;
        this.passedOver = passedOver;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        this.context = context;
        requests = context.getStateStore(Names.STORE_REQUESTS);
        begin();
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        long offset = context.recordMetadata().orElseThrow().offset();
        if (isRequest(record.value())) {
            requests.put(String.format(Locale.ROOT, "%s%019d", PENDING, offset), record.value());
            begin();
        } else {
            passedOver.count(PassedOver.Kind.REQUESTS);
            LOG.error("the record at offset {} of the requests for releases is none, and is passed over", offset);
        }
    }

    @Override
    public void close() {
        if (work != null) {
            work.stop();
            work = null;
        }
    }

    private void begin() {
        if (work != null) {
            return;
        }
        try (KeyValueIterator<String, byte[]> pending = requests.prefixScan(PENDING, new StringSerializer())) {
            if (pending.hasNext()) {
                KeyValue<String, byte[]> first = pending.next();
                byte[] last = requests.get(LAST);
                work = ReleaseWork.begin(
                        office,
                        first.key,
                        codec.decode(first.value),
                        last == null ? "" : new String(last, StandardCharsets.UTF_8));
                looks = context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, this::look);
            }
        } catch (UnreadableException e) {
            throw new IllegalStateException("a request that was readable when it came is not any more", e);
        }
    }

    private void look(long now) {
        if (work == null || !work.isDone()) {
            return;
        }
        String key = work.key();
        work.answer().ifPresent(answer -> {
            write(answer, now);
            ReleaseReport report = answer.report(); // Of a request only its place is told: its texts are anybody's.
            LOG.info("{} was answered: {}, {} rows", key, report.getOutcome(), report.getRows());
        });
        requests.delete(key);
        work = null;
        if (looks != null) {
            looks.cancel();
        }
        context.commit();
        begin();
    }

    private void write(Answer answer, long now) {
        ReleaseReport report = answer.report();
        String domain = Names.PUBLISHED + "-" + report.getDomain();
        answer.published().forEach((key, row) -> context.forward(new Record<>(key, row, now), domain));
        answer.remembered().forEach((key, row) -> context.forward(new Record<>(key, row, now), Names.RELEASED));
        context.forward(new Record<>(report.getRequestId(), report, now), Names.REPORTS);
        if (!answer.published().isEmpty()) {
            String last = report.getDomain() + "-" + report.getPeriod() + "/" + report.getRevision();
            requests.put(LAST, last.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isRequest(byte @Nullable [] value) {
        if (value == null) {
            return false;
        }
        try {
            codec.decode(value);
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
