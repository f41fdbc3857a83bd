package fi.hankevirta.pipeline;

import fi.hankevirta.event.Rejection;
import fi.hankevirta.intake.Intake;
import fi.hankevirta.progress.Progress;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Joins the stages: intake and tallies by partition, figures by domain (docs/architecture.md). It reads every ingress
 * topic through one source, because the figures do not depend on any order between topics.
 */
public final class PipelineTopology {
    private final Register register;
    private final Topics topics;
    private final StoreKind storeKind;
    private final Targets targets;
    private final ReleaseOffice office;
    private final Gauges gauges;

    /**
     * Prepares a topology.
     *
     * @param register of the installation
     * @param topics of the installation
     * @param storeKind where the state of entities is kept
     * @param targets days that figures are measured against
     * @param office asked what to release
     * @param gauges told how it goes
     */
    public PipelineTopology(
            Register register,
            Topics topics,
            StoreKind storeKind,
            Targets targets,
            ReleaseOffice office,
            Gauges gauges) {
        this.register = register;
        this.topics = topics;
        this.storeKind = storeKind;
        this.targets = targets;
        this.office = office;
        this.gauges = gauges;
    }

    /**
     * Returns the names of the topics in which Kafka Streams keeps what an application of this topology has counted.
     */
    public static Set<String> changelogs(String applicationId) {
        return Stream.of(Names.STORE_ENTITIES, Names.STORE_TALLIES)
                .map(store -> applicationId + "-" + store + "-changelog")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the name of the topic, of one partition, in which Kafka Streams keeps requests for releases. */
    public static String requestsChangelog(String applicationId) {
        return applicationId + "-" + Names.STORE_REQUESTS + "-changelog";
    }

    /** Builds it, without starting anything. */
    public Topology build() {
        Topology topology = new Topology();
        addIntake(topology);
        addTallies(topology);
        addFigures(topology);
        addReleases(topology);
        return topology;
    }

    private void addIntake(Topology topology) {
        Map<String, String> rejectedTopics = topics.ingress().stream()
                .collect(Collectors.toMap(
                        ingress -> ingress.topic().name(),
                        ingress -> topics.rejected(ingress.sender()).name()));
        String[] ingress = topics.ingress().stream().map(i -> i.topic().name()).toArray(String[]::new);
        topology.addSource(
                AutoOffsetReset.earliest(),
                Names.INGRESS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                ingress);
        topology.addSource(
                AutoOffsetReset.earliest(),
                Names.REKEYED,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.rekeyed().name());
        topology.addProcessor(
                Names.INTAKE,
                () -> new IntakeProcessor(new Intake(register), new Codecs(), topics, gauges),
                Names.INGRESS,
                Names.REKEYED);
        topology.addSink(
                Names.REJECTED,
                (String key, Rejection rejection, RecordContext context) ->
                        rejectedTopics.get(rejection.getSourceTopic()),
                new StringSerializer(),
                topics.rejected(Register.COORDINATOR).value().serializer(),
                Names.INTAKE);
        topology.addSink(
                Names.MISPLACED,
                topics.rekeyed().name(),
                new ByteArraySerializer(),
                new ByteArraySerializer(),
                Placement.ofTravelKey(),
                Names.INTAKE);
    }

    private void addTallies(Topology topology) {
        topology.addStateStore(storeKind.builder(Names.STORE_ENTITIES, gauges.held()), Names.INTAKE);
        topology.addStateStore(TallyStore.builder(Names.STORE_TALLIES), Names.INTAKE);
        topology.addStateStore(CommitHook.builder(Names.STORE_COMMIT), Names.INTAKE);
        topology.addSink(
                Names.PARTIALS_OUT,
                topics.partials().name(),
                (topic, key) -> key.toBytes(),
                new ByteArraySerializer(),
                PartialKey.byDomain(),
                Names.INTAKE);
    }

    private void addFigures(Topology topology) {
        topology.addReadOnlyStateStore(
                PartialStore.builder(Names.STORE_PARTIALS, () -> new Progress(register, targets)),
                Names.PARTIALS_IN,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.partials().name(),
                Names.PARTIALS_KEPT,
                () -> new PartialsProcessor(gauges.passedOver()));
        topology.addProcessor(Names.FIGURES, () -> new FigureProcessor(gauges, System::nanoTime), Names.PARTIALS_IN);
        topology.connectProcessorAndStateStores(Names.FIGURES, Names.STORE_PARTIALS);
        for (Domain domain : Domain.values()) {
            addSink(topology, Names.PROGRESS + "-" + domain.code(), topics.progress(domain), Names.FIGURES);
        }
    }

    private void addReleases(Topology topology) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                Names.REQUESTS,
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topics.releaseRequests().name());
        topology.addProcessor(Names.RELEASES, () -> new ReleaseProcessor(office, gauges.passedOver()), Names.REQUESTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(Names.STORE_REQUESTS), Serdes.String(), Serdes.ByteArray())
                        .withLoggingEnabled(Map.of())
                        .withCachingDisabled(),
                Names.RELEASES);
        for (Domain domain : Domain.values()) {
            addSink(topology, Names.PUBLISHED + "-" + domain.code(), topics.published(domain), Names.RELEASES);
        }
        addSink(topology, Names.RELEASED, topics.released(), Names.RELEASES);
        addSink(topology, Names.REPORTS, topics.releaseReports(), Names.RELEASES);
    }

    private static void addSink(Topology topology, String name, Topic<String, ?> topic, String from) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), topic.value().serializer(), from);
    }

    /** Where the state of entities is kept; both have a changelog topic. */
    public enum StoreKind {
        /** On the heap: fast, restored from its changelog at each start. */
        MEMORY,
        /** In RocksDB on disk: for state that outgrows the memory. */
        ROCKSDB;

        StoreBuilder<?> builder(String name, HeldEntities held) {
            if (this == MEMORY) {
                return EntityStore.builder(name, held);
            }
            return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                    .withLoggingEnabled(Map.of())
                    .withCachingDisabled();
        }
    }
}
