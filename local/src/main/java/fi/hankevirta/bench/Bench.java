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
    private static final long MOST_OF_SLOW = 100_000;

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
        LatencyPhase phase = new LatencyPhase(register, topics, broker.client(), plan.latencyRate());
        Consumer<Contender> latency =
                contender -> latencies.add(phase.measure(contender.name(), SEED + 1 + latencies.size(), truth.rows()));
        runs.addAll(rounds(heat, latency));
        List<String> order = plan.contenders().stream().map(Contender::name).toList();
        runs.sort(Comparator.comparingInt(run -> order.indexOf(run.contender())));
        latencies.sort(Comparator.comparingInt(of -> order.indexOf(of.contender())));
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

    /**
     * Latency adds events, so it is measured when all that are compared have run: of the last one at once, of others in
     * a further run. No slow one could keep up.
     */
    private List<Run> rounds(Heat heat, Consumer<Contender> latency) {
        List<Contender> fast = plan.contenders().stream()
                .filter(contender -> !contender.isSlow())
                .toList();
        List<Contender> measured = new ArrayList<>(fast);
        measured.removeIf(contender -> !contender.isWriter() || plan.latencyRate() == 0);
        List<Run> runs = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            String occasion = "round " + round + " of " + plan.rounds();
            for (int i = 0; i < fast.size(); i++) {
                boolean last = round == plan.rounds() && i == fast.size() - 1;
                boolean goesOn = last && measured.remove(fast.get(i));
                runs.add(heat.run(fast.get(i), occasion, round, round == 1, goesOn ? latency : nothing -> {}));
            }
        }
        measured.forEach(contender -> heat.run(contender, "a further run for latency", 1, false, latency));
        return runs;
    }
}
