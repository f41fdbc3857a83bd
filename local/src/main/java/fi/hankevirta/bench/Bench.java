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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A benchmark: a broker, a data set on it, and the contenders that take it in one after another. */
final class Bench {
    private static final long SEED = 1;
    /** A slow contender would take many minutes for all events. */
    private static final long MOST_OF_SLOW = 200_000;

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
        Truth truth = running.start(() -> new Truth(register, topics, broker.client(), plan.events(), folder));
        RowCheck check = new RowCheck(topics, broker.client());
        Heat heat = new Heat(plan, children, broker, slate, truth, check, folder, narration);
        List<Run> runs = new ArrayList<>();
        List<Latency> latencies = new ArrayList<>();
        Loading loading = new Loading(broker.client());
        Iterator<ProducerRecord<byte[], byte[]>> events = new DataSet(register, topics, SEED, plan.events()).iterator();
        if (plan.contenders().stream().anyMatch(Contender::isSlow)) {
            load(loading, events, MOST_OF_SLOW, truth);
            plan.contenders().stream()
                    .filter(Contender::isSlow)
                    .forEach(slow -> runs.add(heat.run(slow, "its only run", 1, true, nothing -> {})));
        }
        load(loading, events, plan.events(), truth);
        Data data = new Data(
                SEED,
                truth.events(),
                truth.entities(),
                truth.bytes(),
                truth.rows().size());
        runs.addAll(rounds(heat));
        LatencyPhase phase = new LatencyPhase(register, topics, broker.client(), plan.latencyRate());
        last(
                heat,
                contender -> latencies.add(phase.measure(contender.name(), SEED + 1 + latencies.size(), truth.rows())));
        List<String> order = plan.contenders().stream().map(Contender::name).toList();
        runs.sort(Comparator.comparingInt(run -> order.indexOf(run.contender())));
        return new BenchReport(at.toString(), Machine.here(plan.events()), data, plan.rounds(), runs, latencies);
    }

    private void load(Loading loading, Iterator<ProducerRecord<byte[], byte[]>> events, long most, Truth truth) {
        if (events.hasNext()) {
            narration.tell("writing the events");
            loading.run(events, most, narration);
            narration.tell("recomputing the figures by the batch");
            truth.update(narration);
        }
    }

    private List<Run> rounds(Heat heat) {
        List<Run> runs = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            String occasion = "round " + round + " of " + plan.rounds();
            for (Contender contender : plan.contenders()) {
                if (!contender.isSlow()) {
                    runs.add(heat.run(contender, occasion, round, round == 1, nothing -> {}));
                }
            }
        }
        return runs;
    }

    /** Latency adds events, so it is measured when all that are compared have run; no slow one could keep up. */
    private void last(Heat heat, Consumer<Contender> latency) {
        if (plan.latencyRate() > 0) {
            plan.contenders().stream()
                    .filter(contender -> contender.isWriter() && !contender.isSlow())
                    .forEach(contender -> heat.run(contender, "a further run for latency", 1, false, latency));
        }
    }
}
