package fi.hankevirta.pipeline;

import fi.hankevirta.batch.Arrival;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.progress.EmptyRows;
import fi.hankevirta.progress.Progress;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Partial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pipeline without Kafka: intake, tallies a partition, figures. Between any two records, by chance, a partition
 * commits, crashes or is upgraded, and the figures are told or start anew.
 */
final class PureCore {
    private static final Targets TARGETS = new Targets(PipelineDriver.TARGET_DAYS, PipelineDriver.TIMELINESS_DAYS);

    /** At least so many chances for something to happen, however few the records: small samples fail too. */
    private static final int MOMENTS = 150;

    private final Register register;
    private final Desk desk;
    private final Spread spread;
    private final Random chance;
    private final List<CorePartition> partitions = new ArrayList<>();
    private final Map<PartialKey, Partial> told = new HashMap<>();
    private final SortedMap<String, Figure> rows = new TreeMap<>();
    private Progress progress;

    PureCore(Register register, int partitions, Spread spread, long seed) {
        this.register = register;
        this.desk = new Desk(register);
        this.spread = spread;
        this.chance = new Random(seed);
        for (int i = 0; i < partitions; i++) {
            this.partitions.add(new CorePartition());
        }
        progress = new Progress(register, TARGETS);
    }

    /** Returns the figures of records that come in this order. */
    static SortedMap<String, Figure> figures(Register register, List<Arrival> arrivals, long seed) {
        int partitions = 1 + Math.floorMod(seed, 4);
        return new PureCore(register, partitions, Spread.byKey(), seed).figuresOf(arrivals);
    }

    /** Takes all records and returns the latest row of each key, without empty ones. */
    SortedMap<String, Figure> figuresOf(List<Arrival> arrivals) {
        int moments = 1 + MOMENTS / (1 + arrivals.size());
        for (Arrival arrival : arrivals) {
            take(desk.take(arrival));
            for (int moment = 0; moment < moments; moment++) {
                something();
            }
        }
        for (int partition = 0; partition < partitions.size(); partition++) {
            commit(partition);
        }
        tell();
        SortedMap<String, Figure> present = new TreeMap<>(rows);
        present.values().removeIf(EmptyRows::isEmpty);
        return present;
    }

    private void take(Taken taken) {
        int partition = taken instanceof Taken.Event event
                ? spread.partitionOf(event, partitions.size())
                : chance.nextInt(partitions.size()); // A refused record stays where its sender put it.
        partitions.get(partition).take(taken);
    }

    private void something() {
        int partition = chance.nextInt(partitions.size());
        switch (chance.nextInt(100)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> commit(partition);
            case 10, 11 -> partitions.get(partition).crash();
            case 12 -> partitions.get(partition).upgrade();
            case 13, 14, 15 -> tell();
            case 16 -> restartFigures();
            default -> {} // Mostly nothing happens.
        }
    }

    private void commit(int partition) {
        partitions.get(partition).commit((cell, partial) -> {
            Partial sent = Partial.of(partial.toLongs());
            told.put(new PartialKey(partition, cell), sent);
            progress.put(cell, partition, sent);
        });
    }

    /** Fills the figures from what is stored, and lets what was read last be read again. */
    private void restartFigures() {
        progress = new Progress(register, TARGETS);
        told.forEach((key, partial) -> progress.put(key.cell(), key.partition(), partial));
        told.forEach((key, partial) -> progress.put(key.cell(), key.partition(), partial));
    }

    private void tell() {
        progress.drain((domain, key, figure) -> rows.put(key, figure));
    }
}
