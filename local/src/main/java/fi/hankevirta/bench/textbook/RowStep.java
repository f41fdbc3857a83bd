package fi.hankevirta.bench.textbook;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Progress;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Keeps all cells of a domain, and twice a second forwards the rows that changed. */
final class RowStep extends ContextualProcessor<String, byte[], String, Figure> {
    private static final Duration PACE = Duration.ofMillis(500);

    private final Progress progress;
    private final LongAdder underway;

    RowStep(Register register, Targets targets, LongAdder underway) {
        this.underway = underway;
        this.progress = new Progress(register, targets);
    }

    @Override
    public void init(ProcessorContext<String, Figure> context) {
        super.init(context);
        try (KeyValueIterator<String, byte[]> all = store().all()) {
            all.forEachRemaining(known -> put(known.key, known.value));
        }
        context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        underway.decrement();
        KnownCell known = KnownCell.parse(record.value());
        store().put(known.cell(), known.state());
        put(known.cell(), known.state());
    }

    private void put(String cell, byte[] state) {
        progress.put(
                Cell.parse(cell.getBytes(StandardCharsets.UTF_8)),
                0,
                CellState.parse(state).total());
    }

    private void tell(long now) {
        progress.drain((domain, key, row) -> context().forward(new Record<>(key, row, now)));
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(TextbookTopology.KNOWN_CELLS);
    }
}
