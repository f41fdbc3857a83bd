package fi.hankevirta.app;

import fi.hankevirta.pipeline.Gauges;
import fi.hankevirta.pipeline.HeldEntities;
import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.pipeline.PipelineTopology;
import fi.hankevirta.register.Register;
import fi.hankevirta.releasing.ReleaseDesk;
import fi.hankevirta.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running pipeline of one instance: Kafka Streams, and over HTTP health, metrics, the API and the dashboard. */
public final class Pipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final KafkaStreams streams;
    private final Health health;
    private final Gauges gauges;
    private final HttpServer http;
    private final GoneInstances gone;
    private final GroupMembershipOperation atEnd;
    private final ThreadReplacement threads;
    private final Rebalances rebalances;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Pipeline(PipelineSettings settings, Running running, Gauges gauges, HttpServer http, GoneInstances gone) {
        this.streams = running.streams();
        this.threads = running.threads();
        this.rebalances = running.rebalances();
        this.health = running.health();
        this.gauges = gauges;
        this.http = http;
        this.gone = gone;
        this.atEnd = settings.instanceId().isPresent()
                ? GroupMembershipOperation.REMAIN_IN_GROUP
                : GroupMembershipOperation.LEAVE_GROUP;
    }

    /**
     * Checks the cluster's topics against the register and starts.
     *
     * @param register of the installation
     * @param given settings by name, as {@link PipelineSettings} declares them
     * @throws StartException when it can't start; the message says why and how to mend it
     */
    public static Pipeline start(Register register, Map<String, String> given) {
        PipelineSettings settings = PipelineSettings.of(given);
        FigurePages.Wanted wanted = settings.figurePages();
        Topics topics = new Topics(register, settings.topicPlan());
        Map<String, String> changelogs = StartCheck.check(settings, topics);
        Metrics metrics = new Metrics();
        Gauges gauges = Gauges.of(metrics.latencies());
        ReleaseDesk desk = new ReleaseDesk(
                register, topics, settings.targets(), settings.rules(), settings.applicationId(), settings.client());
        PipelineTopology topology =
                new PipelineTopology(register, topics, settings.store(), settings.targets(), desk::answer, gauges);
        LocalState local = new LocalState(settings);
        boolean foreign = local.isOfOther(changelogs);
        GoneInstances gone = new GoneInstances(settings.client(), settings.applicationId());
        KafkaStreams streams = streams(topology, settings, gauges, gone);
        Running running = Running.of(streams, settings.readyLag());
        HttpServer http;
        try {
            if (foreign) {
                streams.cleanUp();
            }
            local.note(changelogs);
            metrics.add(settings, register, topics, running, gauges);
            List<HttpPages> pages = new ArrayList<>(List.of(new OperatorPages(running.health(), metrics)));
            if (wanted.isAny()) {
                FigurePages figures = FigurePages.start(
                        register, topics, wanted, settings.client(), operations(wanted, running, gauges, topics));
                metrics.add(figures);
                pages.add(figures);
            }
            http = HttpServer.start(settings.httpHost(), settings.httpPort(), new JoinedPages(pages));
        } catch (StartException e) {
            streams.close(CLOSING); // It holds clients and a lock on its folder before it starts.
            throw e;
        }
        Pipeline pipeline = new Pipeline(settings, running, gauges, http, gone);
        pipeline.run();
        return pipeline;
    }

    private static Optional<PipelineOperations> operations(
            FigurePages.Wanted wanted, Running running, Gauges gauges, Topics topics) {
        return wanted.showsLive()
                ? Optional.of(PipelineOperations.start(running, gauges, topics, Clock.systemUTC()))
                : Optional.empty();
    }

    /** Returns whether it runs and is caught up. */
    public boolean isReady() {
        return health.isReady();
    }

    /** Returns whether it runs, restores or takes over work; false once it has failed or was closed. */
    public boolean isLive() {
        return health.isLive();
    }

    /** Returns whether it takes over or hands over work, or restores state. */
    public boolean isRebalancing() {
        return streams.state() == State.REBALANCING;
    }

    /** Returns whether it has ended by a failure. */
    public boolean isFailed() {
        return streams.state() == State.ERROR;
    }

    /** Returns why it can't go on, in a line; empty when it can. */
    public Optional<String> refusal() {
        return Optional.ofNullable(threads.refusal());
    }

    /** Returns what became of the records that this instance took in. */
    public IntakeCounts counts() {
        return gauges.counts();
    }

    /** Returns what this instance holds of the state of entities in memory. */
    public HeldEntities entities() {
        return gauges.held();
    }

    /** Returns whether every change that was taken in has been told as rows of figures. */
    public boolean hasToldFigures() {
        return gauges.untold().tasks() == 0;
    }

    /** Returns how many records the most delayed partition lags behind; 0 while nothing is known. */
    public long lag() {
        return health.lag();
    }

    /** Returns the port that health, metrics and the API are served on. */
    public int httpPort() {
        return http.port();
    }

    /** Waits until it has ended, by failure or by {@link #close()}. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /**
     * Commits and ends within ten seconds. It leaves the group, so that another instance takes over at once, unless it
     * has an {@code instance.id}: then its work waits for it until its session is over.
     */
    @Override
    public void close() {
        http.close();
        gone.close();
        boolean inTime = streams.close(CloseOptions.timeout(CLOSING).withGroupMembershipOperation(atEnd));
        if (!inTime) {
            LOG.warn(
                    "the pipeline did not end within {} s; what it had not committed is processed again",
                    CLOSING.toSeconds());
        }
        ended.countDown();
    }

    private void run() {
        streams.setStateListener((now, before) -> {
            LOG.info("the pipeline went from {} to {}", before, now);
            if (now == State.REBALANCING) {
                rebalances.begin();
            }
            gone.rebalancing(now == State.REBALANCING);
            if (now == State.ERROR || now == State.NOT_RUNNING) {
                ended.countDown();
            }
        });
        streams.setUncaughtExceptionHandler(threads);
        streams.start();
    }

    private static KafkaStreams streams(
            PipelineTopology topology, PipelineSettings settings, Gauges gauges, GoneInstances gone) {
        try {
            OpenTransactions names = new OpenTransactions(settings.applicationId());
            TellingClients clients = new TellingClients(
                    gauges.latencies()::committed,
                    gone::offsetsAsked,
                    given -> settings.instanceId()
                            .map(name -> names.ofNamed(name, given))
                            .orElse(given));
            return new KafkaStreams(topology.build(), StreamsProperties.of(settings), clients);
        } catch (ConfigException e) {
            throw new StartException("Kafka refuses a setting: " + e.getMessage(), e);
        } catch (StreamsException e) {
            throw new StartException("can't start on " + settings.stateDir() + ": " + e.getMessage(), e);
        }
    }
}
