package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.progress.Progress;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Unsettled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the stage of figures tells every row after it was taken over, and what changes meanwhile. */
class FigureProcessorTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final int MONTHS = 12;
    private static final int FIRST_MONTH = 24_264;
    private static final int COMMIT = 1_000;

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final List<String> latencies = new ArrayList<>();
    private final PartialStore store =
            new PartialStore(Names.STORE_PARTIALS, () -> new Progress(Register.shipped(), new Targets(30, 15)));
    private final Gauges gauges =
            Gauges.of(new Latencies(() -> NOW + 300, (stage, ms) -> latencies.add(stage + " " + ms)));
    private final UntoldFigures untold = gauges.untold();
    private final FigureProcessor processor = new FigureProcessor(gauges, this::stepLater);
    private long nanos;
    private long step = TimeUnit.MILLISECONDS.toNanos(1);

    @BeforeEach
    void fillStore() {
        context.setCurrentSystemTimeMs(NOW);
        context.addStateStore(store);
        for (int month = 0; month < MONTHS; month++) {
            store.put(partial("LAPPI", FIRST_MONTH + month, COMMIT + month, 1));
        }
        store.progress().drain((domain, key, figure) -> {});
    }

    @Test
    void everyRowIsToldBySpells() {
        processor.init(context);
        assertThat(untold.tasks()).isEqualTo(1);

        tell();
        assertThat(toldKeys()).as("in one spell").doesNotContain("avain.plans||HANKEALUE|LAPPI|2022-12");
        assertThat(untold.tasks()).isEqualTo(1);

        tellTheRest();
        assertThat(toldKeys()).contains("avain.plans||HANKEALUE|LAPPI|2022-01", "avain.plans||FI|FI|ALL");
        assertThat(toldKeys()).contains("avain.plans||HANKEALUE|LAPPI|2022-12");
        assertThat(context.forwarded())
                .as("the last row once more")
                .hasSize(toldKeys().size() + 1);
    }

    @Test
    void onlyTheLastRowSaysThatAllAreOfOneState() {
        processor.init(context);
        tell();
        store.put(partial("KAINUU", FIRST_MONTH, COMMIT + MONTHS, 1));
        processor.process(new Record<>(new byte[0], new byte[0], NOW));

        tellTheRest();

        assertThat(unsettled()).endsWith(true, false).containsOnlyOnce(false);

        context.resetForwards();
        store.put(partial("KAINUU", FIRST_MONTH, COMMIT + MONTHS + 1, 1));
        processor.process(new Record<>(new byte[0], new byte[0], NOW));
        tell();

        assertThat(unsettled()).isNotEmpty().containsOnly(false);
    }

    @Test
    void theLastWordOnEachRowIsItsLatest() {
        processor.init(context);
        CapturedPunctuator spells = context.scheduledPunctuators().get(0);
        for (int commit = 2 * COMMIT; !spells.cancelled(); commit++) { // Changes are told after the last spell.
            spells.getPunctuator().punctuate(NOW);
            store.put(partial("LAPPI", FIRST_MONTH, commit, 1, 2));
        }
        store.put(partial("LAPPI", FIRST_MONTH + MONTHS - 1, 3 * COMMIT, 1, 3)); // Touches the row that was told last.
        processor.process(new Record<>(new byte[0], new byte[0], NOW));

        tellTheRest();

        Map<String, Object> told = new HashMap<>();
        context.forwarded()
                .forEach(forward ->
                        told.put(forward.record().key(), forward.record().value()));
        Map<String, Object> latest = new HashMap<>();
        store.progress().postponeEveryRow();
        store.progress().drainPostponed(() -> true, (domain, key, figure) -> latest.put(key, figure));
        assertThat(told).isEqualTo(latest);
        assertThat(unsettled()).endsWith(false);
    }

    @Test
    void whatChangesMeanwhileDoesNotWaitForTheRest() {
        processor.init(context);
        tell();
        context.resetForwards();

        store.put(partial("KAINUU", FIRST_MONTH, COMMIT + MONTHS, 1));
        processor.process(new Record<>(new byte[0], new byte[0], NOW));
        tell();

        assertThat(toldKeys()).contains("avain.plans||HANKEALUE|KAINUU|2022-01");
        assertThat(toldKeys()).doesNotContain("avain.plans||HANKEALUE|LAPPI|2022-12");
        assertThat(context.committed()).isTrue();

        tellTheRest();
        assertThat(toldKeys()).contains("avain.plans||HANKEALUE|LAPPI|2022-12");
    }

    @Test
    void rowsOfACommitThatHasNotComeWholeWait() {
        store.put(partial("KAINUU", FIRST_MONTH, COMMIT + MONTHS, 2));

        processor.init(context);
        tell();

        assertThat(context.forwarded()).isEmpty();
        assertThat(untold.tasks()).isEqualTo(1);
    }

    @Test
    void latencyIsThatOfTheCommitOfTalliesWhoseRowsWaitedLongest() {
        processor.init(context);
        tellTheRest();
        gauges.latencies().committed();
        assertThat(latencies).as("rows of before").isEmpty();
        store.put(partial("KAINUU", FIRST_MONTH, COMMIT + MONTHS, 1));
        processor.process(new Record<>(new byte[0], new byte[0], NOW - 200));
        processor.process(new Record<>(new byte[0], new byte[0], NOW - 100));
        processor.process(new Record<>(new byte[0], new byte[0], 0)); // Counted anew.
        gauges.latencies().committed();
        assertThat(latencies).as("before the rows are told").isEmpty();

        tell();
        gauges.latencies().committed();

        assertThat(latencies).containsExactly("FIGURES 500");
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 5", "10, 0, 40", "50, 0, 100", "50, 2000, 200"})
    void thePauseIsAsLongAsComputingTookFourTimesAndShortWhileEventsAreFresh(int computing, int age, int pause) {
        processor.init(context);
        change(COMMIT + MONTHS, NOW - age);
        tell();
        change(COMMIT + MONTHS + 1, NOW - age);
        step = TimeUnit.MILLISECONDS.toNanos(computing);
        tell();

        change(COMMIT + MONTHS + 2, NOW - age);

        assertThat(lastPause()).isEqualTo(Duration.ofMillis(pause));
    }

    @Test
    void whatWasLeftAtTheStartKeepsNobodyWaiting() {
        processor.init(context);
        change(COMMIT + MONTHS, NOW - 2_000);
        step = TimeUnit.MILLISECONDS.toNanos(60);
        tell();

        change(COMMIT + MONTHS + 1, NOW);

        assertThat(lastPause()).isEqualTo(Duration.ofMillis(5));
    }

    private Duration lastPause() {
        List<CapturedPunctuator> asked = context.scheduledPunctuators();
        return asked.get(asked.size() - 1).getInterval();
    }

    private void change(int commit, long arrivedAt) {
        store.put(partial("KAINUU", FIRST_MONTH, commit, 1));
        processor.process(new Record<>(new byte[0], new byte[0], arrivedAt));
    }

    @Test
    void withoutAnyPartialNothingIsAskedFor() {
        store.close();

        processor.init(context);

        assertThat(context.scheduledPunctuators()).isEmpty();
        assertThat(untold.tasks()).isZero();
    }

    private void tellTheRest() {
        for (int i = 0; untold.tasks() > 0; i++) {
            assertThat(i).as("calls until every row is told").isLessThan(100);
            tell();
        }
    }

    private void tell() {
        List<CapturedPunctuator> due = context.scheduledPunctuators().stream()
                .filter(punctuator -> !punctuator.cancelled())
                .toList();
        due.forEach(punctuator -> punctuator.getPunctuator().punctuate(NOW));
    }

    private List<Boolean> unsettled() {
        return context.forwarded().stream()
                .map(forward -> Unsettled.isMarked(forward.record().headers()))
                .toList();
    }

    private Set<String> toldKeys() {
        Set<String> keys = new HashSet<>();
        context.forwarded().forEach(forward -> keys.add(forward.record().key()));
        return keys;
    }

    private static KeyedPartial partial(String area, int month, int commit, int cells) {
        return partial(area, month, commit, cells, 1);
    }

    private static KeyedPartial partial(String area, int month, int commit, int cells, long count) {
        Cell cell = new Cell(Tally.AVAIN_PLANS, area, month, Breakdown.NONE);
        return new KeyedPartial(
                new PartialKey(0, cell), new ToldPartial(commit, cells, new Partial(1, NOW, new long[] {count})));
    }

    private long stepLater() {
        nanos += step;
        return nanos;
    }
}
