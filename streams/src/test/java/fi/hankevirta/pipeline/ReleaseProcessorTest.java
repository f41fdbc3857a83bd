package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.control.ReleaseAction;
import fi.hankevirta.control.ReleaseOutcome;
import fi.hankevirta.control.ReleaseReport;
import fi.hankevirta.control.ReleaseRequest;
import fi.hankevirta.releasing.Answer;
import fi.hankevirta.wire.SingleObjectCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests are answered one after another, each until its answer is written. */
class ReleaseProcessorTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final SingleObjectCodec<ReleaseRequest> CODEC =
            new SingleObjectCodec<>(ReleaseRequest.getClassSchema());

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Names.STORE_REQUESTS), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final Semaphore leave = new Semaphore(0);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final PassedOver passedOver = new PassedOver();
    private ReleaseProcessor processor = new ReleaseProcessor(this::answer, passedOver);
    private long offset;

    @BeforeEach
    void open() {
        context.setCurrentSystemTimeMs(NOW);
        context.addStateStore(store);
        store.init(context.getStateStoreContext(), store);
        processor.init(context);
    }

    @AfterEach
    void close() {
        processor.close();
        store.close();
    }

    @Test
    void oneRequestIsAnsweredAfterAnother() {
        ask("one");
        ask("two");
        assertThat(reports()).isEmpty();

        leave.release();
        awaitReports("one");
        leave.release();

        awaitReports("one", "two");
        assertThat(asked).containsExactly("one", "two");
        assertThat(context.committed()).isTrue();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void aRequestThatWasNotAnsweredIsByWhoeverTakesOver() {
        ask("one");
        await("it is begun").atMost(SOON).until(() -> asked.size() == 1);
        processor.close();

        processor = new ReleaseProcessor(this::answer, passedOver);
        processor.init(context);
        leave.release();

        awaitReports("one");
    }

    @Test
    void whatIsNoRequestIsPassedOver() {
        process(new byte[] {1, 2, 3});
        ask("one");
        leave.release();

        awaitReports("one");
        assertThat(passedOver.of(PassedOver.Kind.REQUESTS)).isEqualTo(1);
    }

    private Optional<Answer> answer(ReleaseRequest request, String last) throws InterruptedException {
        asked.add(request.getRequestId());
        leave.acquire();
        ReleaseReport report = ReleaseReport.newBuilder()
                .setRequestId(request.getRequestId())
                .setOutcome(ReleaseOutcome.DRAFTED)
                .setAction(request.getAction())
                .setDomain(request.getDomain())
                .setPeriod(request.getPeriod())
                .setRequestedBy(request.getRequestedBy())
                .setRequestedAt(request.getRequestedAt())
                .setCut(List.of())
                .build();
        return Optional.of(new Answer(report, Map.of(), Map.of()));
    }

    private void ask(String id) {
        process(CODEC.encode(ReleaseRequest.newBuilder()
                .setRequestId(id)
                .setAction(ReleaseAction.RELEASE)
                .setDomain("spro")
                .setPeriod("2021-Q3")
                .setRequestedBy("officer")
                .setRequestedAt(Instant.EPOCH)
                .build()));
    }

    private void process(byte[] value) {
        context.setRecordMetadata("control.releases.v1", 0, offset++);
        processor.process(new Record<>(new byte[0], value, NOW));
    }

    private void awaitReports(String... ids) {
        await("the answers are written").atMost(SOON).untilAsserted(() -> {
            List.copyOf(context.scheduledPunctuators()).stream()
                    .filter(punctuator -> !punctuator.cancelled())
                    .forEach(punctuator -> punctuator.getPunctuator().punctuate(NOW));
            assertThat(reports()).containsExactly(ids);
        });
    }

    private List<String> reports() {
        List<String> ids = new ArrayList<>();
        context.forwarded().forEach(forward -> ids.add(forward.record().key()));
        return ids;
    }
}
