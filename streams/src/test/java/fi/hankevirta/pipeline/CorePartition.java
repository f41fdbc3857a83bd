package fi.hankevirta.pipeline;

import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Contribution;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Revision;
import fi.hankevirta.tally.Root;
import fi.hankevirta.tally.RootKey;
import fi.hankevirta.tally.Tallies;
import fi.hankevirta.tally.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One partition of the pure core: what it has stored with its last commit, and what came since, which a crash lets come
 * again.
 */
final class CorePartition {
    private final Map<Cell, byte[]> storedTallies = new HashMap<>();
    private Map<RootKey, Map<String, Revision>> storedEntities = Map.of();
    private final List<Taken> uncommitted = new ArrayList<>();
    private Map<RootKey, Map<String, Revision>> entities = new HashMap<>();
    private Tallies tallies = new Tallies();

    void take(Taken taken) {
        uncommitted.add(taken);
        count(taken);
    }

    /** Stores everything and tells the cells that changed. */
    void commit(BiConsumer<Cell, Partial> told) {
        tallies.drain(this::ofArea, (cell, changed) -> {
            storedTallies.put(cell, changed.stored());
            told.accept(cell, changed.partial());
        });
        storedEntities = new HashMap<>(entities);
        uncommitted.clear();
    }

    /** Starts anew from what is stored; what was not committed comes again. */
    void crash() {
        restart();
        uncommitted.forEach(this::count);
    }

    /** The same, but a new version counts what is stored anew. */
    void upgrade() {
        restart();
        tallies.recount(sink ->
                entities.keySet().forEach(key -> root(key).contributions().forEach(sink)));
        uncommitted.forEach(this::count);
    }

    private void restart() {
        entities = new HashMap<>(storedEntities);
        tallies = new Tallies();
        storedTallies.forEach((cell, stored) -> tallies.restore(Cell.parse(cell.toBytes()), stored));
    }

    private void count(Taken taken) {
        String outcome = taken instanceof Taken.Event event ? merge(event) ? "applied" : "superseded" : "rejected";
        Cell cell = IntakeCounts.cell(taken.sender(), taken.stream(), taken.at());
        tallies.add(new Contribution(cell, taken.at().toEpochMilli(), Tally.INTAKE.slot(outcome), 1));
    }

    private boolean merge(Taken.Event taken) {
        RootKey key = RootKey.of(taken.stream(), taken.sender(), taken.event());
        Revision revision = new Revision(taken.event(), taken.value());
        boolean applied = tallies.merge(root(key), revision);
        if (applied) {
            Map<String, Revision> counting = new HashMap<>(entities.getOrDefault(key, Map.of()));
            counting.put(taken.stream().entityIdOf(taken.event()), revision);
            entities.put(key, counting);
        }
        return applied;
    }

    private Root root(RootKey key) {
        Root root = new Root(key.stream());
        entities.getOrDefault(key, Map.of()).values().forEach(root::put);
        return root;
    }

    private void ofArea(String hankealue, Consumer<Contribution> sink) {
        entities.keySet().stream()
                .filter(key -> key.hankealue().equals(hankealue))
                .forEach(key -> root(key).contributions().forEach(sink));
    }
}
