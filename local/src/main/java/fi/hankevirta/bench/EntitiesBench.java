package fi.hankevirta.bench;

import fi.hankevirta.bench.EntitiesReport.Size;
import fi.hankevirta.bench.data.ManyNotifications;
import fi.hankevirta.local.DataFolder;
import fi.hankevirta.local.Running;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Numbers of entities one after another, each with a broker and a folder of its own, which are gone after it. */
final class EntitiesBench {
    private static final long SEED = 1;
    /** A thing takes less of the heap than an event does for which a contender is given room. */
    private static final long ENTITIES_AN_EVENT = 3;

    private final List<Long> entities;
    private final long corrections;
    private final long recompute;
    private final Narration narration;
    private final Running running;

    /**
     * Prepares it.
     *
     * @param recompute most events of which all rows are recomputed
     */
    EntitiesBench(List<Long> entities, long corrections, long recompute, Narration narration, Running running) {
        this.entities = List.copyOf(entities);
        this.corrections = corrections;
        this.recompute = recompute;
        this.narration = narration;
        this.running = running;
    }

    /** Measures. */
    EntitiesReport run() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<Size> sizes = new ArrayList<>();
        for (long number : entities) {
            narration.tell(String.format(Locale.ROOT, "%,d entities", number));
            sizes.add(size(number));
        }
        Machine machine = Machine.here(heapFor(Collections.max(entities)));
        return new EntitiesReport(at.toString(), machine, SEED, corrections, sizes);
    }

    /** Returns the flags of the JVM of a pipeline with so many entities. */
    static List<String> flags(long entities) {
        return Flags.ofContender(heapFor(entities));
    }

    private static long heapFor(long entities) {
        return entities / ENTITIES_AN_EVENT;
    }

    private Size size(long number) {
        Register register = Register.shipped();
        Topics topics = new Topics(register, TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS));
        DataFolder folder = running.start(DataFolder::temporary);
        Children children = running.start(Children::new);
        try {
            BrokerProcess broker = BrokerProcess.start(children, folder.path());
            try (Slate slate = new Slate(broker.client(), topics)) {
                slate.create();
            }
            EntitiesRun run = new EntitiesRun(register, topics, children, broker, folder.path(), narration);
            return run.measure(new ManyNotifications(register, topics, SEED, number), number, corrections, recompute);
        } finally {
            children.close();
            folder.close();
        }
    }
}
