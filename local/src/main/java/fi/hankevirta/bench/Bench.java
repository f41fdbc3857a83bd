package fi.hankevirta.bench;

import fi.hankevirta.bench.BenchReport.Data;
import fi.hankevirta.bench.BenchReport.Latency;
import fi.hankevirta.bench.BenchReport.Run;
import fi.hankevirta.bench.data.DataSet;
import fi.hankevirta.local.Running;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A benchmark: a broker, a data set on it, and the contenders that take it in one after another. */
final class Bench {
    private static final long SEED = 1;

    private final BenchPlan plan;
    private final Narration narration;
    private final Running running;
    private final Path folder;

    /**
     * Prepares it.
     *
     * @param running stops all that is started
     * @param folder for everything that it writes, deleted by the caller
     */
    Bench(BenchPlan plan, Narration narration, Running running, Path folder) {
        this.plan = plan;
        this.narration = narration;
        this.running = running;
        this.folder = folder;
    }

    /** Measures. */
    BenchReport run() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Register register = Register.shipped();
        Topics topics = new Topics(register, TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS));
        Children children = running.start(Children::new);
        narration.tell("starting the broker in " + folder);
        BrokerProcess broker = BrokerProcess.start(children, folder);
        Slate slate = running.start(() -> new Slate(broker.client(), topics));
        slate.create();
        narration.tell("writing the events");
        new Loading(broker.client()).run(new DataSet(register, topics, SEED, plan.events()), narration);
        Truth truth = running.start(() -> new Truth(register, topics, broker.client(), folder));
        narration.tell("recomputing the figures by the batch");
        truth.update(narration);
        Data data = new Data(
                SEED,
                truth.events(),
                truth.entities(),
                truth.bytes(),
                truth.rows().size());
        Heat heat = new Heat(
                plan, children, broker, slate, truth, new RowCheck(topics, broker.client()), folder, narration);
        List<Run> runs = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Contender contender : plan.contenders()) {
                if (!contender.isSlow()) {
                    runs.add(heat.run(contender, round));
                }
            }
        }
        List<Latency> latencies = new ArrayList<>();
        return new BenchReport(at.toString(), Machine.here(plan.events()), data, plan.rounds(), runs, latencies);
    }
}
