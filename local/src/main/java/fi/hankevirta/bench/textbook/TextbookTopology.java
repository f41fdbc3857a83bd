package fi.hankevirta.bench.textbook;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** The steps of the textbook topology, joined. */
public final class TextbookTopology {
    static final String ROOTS = "roots";
    static final String CELLS = "cells";
    static final String KNOWN_CELLS = "known-cells";

    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private final Register register;
    private final Topics topics;
    private final Targets targets;
    private final LongAdder taken = new LongAdder();
    private final LongAdder underway = new LongAdder(); // Records written to repartition topics and not read yet.

    /**
     * Prepares it.
     *
     * @param register of the installation
     * @param topics that exist
     * @param targets days that figures are measured against
     */
    public TextbookTopology(Register register, Topics topics, Targets targets) {
        this.register = register;
        this.topics = topics;
        this.targets = targets;
    }

    /** Returns how many events it has taken in. */
    long taken() {
        return taken.sum();
    }

    /** Returns whether nothing is on its way between the steps; exact unless a thread failed. */
    boolean isThrough() {
        return underway.sum() == 0;
    }

    Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        addStore(builder, ROOTS);
        addStore(builder, KNOWN_CELLS);
        rows(byDomain(cells(changes(builder))))
                .to(
                        (key, row, context) -> topics.progress(domain(row)).name(),
                        Produced.<String, Figure>as("progress")
                                .withKeySerde(TEXT)
                                .withValueSerde(topics.progress(Domain.SPRO).value()));
        return builder.build();
    }

    /** What each event changes in cells: first what its root contributed before, then what it contributes now. */
    private KStream<String, byte[]> changes(StreamsBuilder builder) {
        List<String> ingress =
                topics.ingress().stream().map(from -> from.topic().name()).toList();
        return builder.stream(
                        ingress,
                        Consumed.with(BYTES, BYTES)
                                .withOffsetResetPolicy(AutoOffsetReset.earliest())
                                .withName("ingress"))
                .process(() -> new RootStep(register, topics, taken), Named.as("root"), ROOTS)
                .peek((cell, change) -> underway.increment(), Named.as("counted-change"));
    }

    private KTable<String, byte[]> cells(KStream<String, byte[]> changes) {
        return changes.groupByKey(
                        Grouped.<String, byte[]>as("changes").withKeySerde(TEXT).withValueSerde(BYTES))
                .aggregate(
                        () -> new CellState().toBytes(),
                        (cell, change, state) -> {
                            underway.decrement();
                            return CellState.parse(state)
                                    .plus(CellChange.parse(change))
                                    .toBytes();
                        },
                        Named.as("cell"),
                        Materialized.<String, byte[], KeyValueStore<Bytes, byte[]>>as(CELLS)
                                .withKeySerde(TEXT)
                                .withValueSerde(BYTES));
    }

    /** Figures read cells of every area, so all cells of a domain have to come together. */
    private KStream<String, byte[]> byDomain(KTable<String, byte[]> cells) {
        return cells.toStream(Named.as("changed-cells"))
                .map(
                        (cell, state) -> KeyValue.pair(
                                Cell.parse(cell.getBytes(StandardCharsets.UTF_8))
                                        .tally()
                                        .domain()
                                        .code(),
                                new KnownCell(cell, state).toBytes()),
                        Named.as("domain-of-cell"))
                .peek((domain, cell) -> underway.increment(), Named.as("counted-cell"))
                .repartition(Repartitioned.with(TEXT, BYTES)
                        .withName("cells-by-domain")
                        .withNumberOfPartitions(topics.partials().partitions()));
    }

    private KStream<String, Figure> rows(KStream<String, byte[]> cells) {
        return cells.process(() -> new RowStep(register, targets, underway), Named.as("row"), KNOWN_CELLS);
    }

    private static void addStore(StreamsBuilder builder, String name) {
        builder.addStateStore(Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), TEXT, BYTES)
                .withCachingEnabled());
    }

    /** The name of a figure begins with its domain. */
    private static Domain domain(Figure row) {
        String figure = row.getFigure();
        return Domain.valueOf(figure.substring(0, figure.indexOf('.')).toUpperCase(Locale.ROOT));
    }
}
