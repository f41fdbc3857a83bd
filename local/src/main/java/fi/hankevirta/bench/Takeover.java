package fi.hankevirta.bench;

import fi.hankevirta.bench.TakeoverReport.Pause;
import fi.hankevirta.bench.TakeoverReport.Together;
import fi.hankevirta.bench.data.DataSet;
import fi.hankevirta.local.Running;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A benchmark of several instances on one machine: how they catch up, and what a reader notices of their coming. */
final class Takeover {
    private static final long SEED = 1;
    /** A broker allows no sessions shorter than six seconds by itself. */
    private static final List<String> BROKER = List.of("group.min.session.timeout.ms=" + Scenario.SHORT_SESSION_MS);

    private static final int AFTER_SECONDS = 20;
    /** It starts a JVM first. Where it must restore much, work moves to it only at the next probing, a minute later. */
    private static final int AFTER_JOIN_SECONDS = 30;

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration TO_SETTLE = Duration.ofSeconds(30);
    private static final int SHOWN = 20;

    private final TakeoverPlan plan;
    private final Narration narration;
    private final Running running;
    private final Path folder;
    private int crews;
    private long phases;

    /**
     * Prepares it.
     *
     * @param running stops all that is started
     * @param folder for everything that it writes, deleted by the caller
     */
    Takeover(TakeoverPlan plan, Narration narration, Running running, Path folder) {
        this.plan = plan;
        this.narration = narration;
        this.running = running;
        this.folder = folder;
    }

    /** Where everything is, and what is right. */
    private record Place(
            Register register,
            Topics topics,
            Children children,
            BrokerProcess broker,
            Slate slate,
            Truth truth,
            RowCheck check) {}

    /** Measures. */
    TakeoverReport run() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Register register = Register.shipped();
        Topics topics = new Topics(register, TopicPlan.ofPartitions(plan.partitions()));
        Children children = running.start(Children::new);
        narration.tell("starting the broker in " + folder);
        BrokerProcess broker = BrokerProcess.start(children, folder, BROKER);
        Slate slate = running.start(() -> new Slate(broker.client(), topics));
        slate.create();
        narration.tell("writing the events");
        new Loading(broker.client()).run(new DataSet(register, topics, SEED, plan.events()), narration);
        Truth truth = running.start(() -> new Truth(register, topics, broker.client(), plan.events(), folder));
        narration.tell("recomputing the figures by the batch");
        truth.update(narration);
        Place place =
                new Place(register, topics, children, broker, slate, truth, new RowCheck(topics, broker.client()));
        List<Together> catchUps = new ArrayList<>();
        for (int instances : plan.instances()) {
            try (Crew crew = crew(place, Scenario.of("usual").setup())) {
                catchUps.add(together(place, crew, instances));
            }
            place.slate().forget(application());
        }
        List<Pause> pauses = plan.perSecond() > 0 ? pauses(place) : List.of();
        return new TakeoverReport(
                at.toString(),
                Machine.here(plan.events()),
                plan.contender().name(),
                plan.events(),
                plan.partitions(),
                plan.perSecond(),
                plan.rounds(),
                catchUps,
                pauses);
    }

    private List<Pause> pauses(Place place) {
        List<Pause> pauses = new ArrayList<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            for (Scenario scenario : plan.scenarios()) {
                narration.tell(String.format(
                        Locale.ROOT,
                        "%s, round %d of %d: %s",
                        scenario.name(),
                        round,
                        plan.rounds(),
                        scenario.setup()));
                pauses.addAll(pauses(place, scenario));
            }
        }
        return pauses;
    }

    private List<Pause> pauses(Place place, Scenario scenario) {
        List<Pause> pauses = new ArrayList<>();
        PausePhase phase =
                new PausePhase(place.register(), place.topics(), place.broker().client(), plan.perSecond());
        try (Crew crew = crew(place, scenario.setup())) {
            together(place, crew, 2);
            for (Deed deed : scenario.deeds()) {
                crew.awaitSettled(place.truth().events(), narration);
                narration.tell(deed.text());
                int after = deed == Deed.JOIN ? AFTER_JOIN_SECONDS : AFTER_SECONDS;
                Pause pause = phase.measure(
                        crew,
                        scenario.setup(),
                        deed,
                        after,
                        SEED + ++phases,
                        place.truth().rows());
                place.truth().update(narration);
                requireRight(place);
                narration.tell(String.format(Locale.ROOT, "  a pause of %.2f s, proven right", pause.pause()));
                pauses.add(pause);
            }
        }
        place.slate().forget(application());
        return pauses;
    }

    private Together together(Place place, Crew crew, int instances) {
        narration.tell("catching up by " + instances + " instances");
        try (RowsSeen rows = new RowsSeen(place.broker().client(), place.topics())) {
            UsageMeter meter = new UsageMeter(place.broker().pid());
            for (int i = 0; i < instances; i++) {
                crew.join();
            }
            crew.awaitTaken(place.truth().events(), narration);
            Usage end = rows.settled(meter, false);
            while (end == null) {
                LockSupport.parkNanos(PAUSE.toNanos());
                end = rows.settled(meter, crew.isSettled());
            }
            requireRight(place);
            double rate = place.truth().events() / end.wall();
            narration.tell(String.format(Locale.ROOT, "  %.1f s (%,.0f a second), proven right", end.wall(), rate));
            return new Together(instances, end.wall(), rate);
        }
    }

    private void requireRight(Place place) {
        long end = System.nanoTime() + TO_SETTLE.toNanos();
        List<String> differences = place.check().differences(place.truth().rows());
        while (!differences.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new BenchFailure(
                        differences.size() + " rows differ from the recomputation",
                        differences.subList(0, Math.min(SHOWN, differences.size())),
                        null);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            differences = place.check().differences(place.truth().rows());
        }
    }

    private Crew crew(Place place, Setup setup) {
        crews++;
        Map<String, String> settings = new HashMap<>(plan.contender().settings());
        settings.put("bootstrap.servers", place.broker().bootstrapServers());
        settings.put("application.id", application());
        settings.put("partitions", Integer.toString(plan.partitions()));
        List<String> flags = plan.contender().flagsFor(place.truth().events());
        return new Crew(place.children(), setup, settings, flags, folder);
    }

    private String application() {
        return "takeover-" + crews;
    }
}
