package fi.hankevirta.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The topology of the shipped register: a changed name is a changed changelog, so no change may go unnoticed. */
class TopologyDescriptionTest {
    private static final Pattern INGRESS = Pattern.compile("Source: ingress \\(topics: \\[([^]]*)]\\)");
    private static final Pattern TOPIC_OF_REJECTION = Pattern.compile("extractor class: [^)]*\\)");

    private final Register register = Register.shipped();
    private final Topics topics = new Topics(register, TopicPlan.ofPartitions(6));

    @Test
    void nodesStoresAndTopicsAreThoseOfTheCommittedDescription() throws IOException {
        String description = describe(topology(StoreKind.MEMORY));
        description = INGRESS.matcher(description).replaceFirst("Source: ingress (topics: [<every ingress topic>])");
        description = TOPIC_OF_REJECTION.matcher(description).replaceFirst("topic: <rejections of the sender>)");

        CommittedText.assertHolds(
                Path.of("src", "test", "resources", "topology.txt"),
                description,
                TopologyDescriptionTest.class.getSimpleName());
    }

    @Test
    void theOneSourceOfEventsReadsEveryIngressTopicAndNoOther() {
        Matcher source = INGRESS.matcher(describe(topology(StoreKind.MEMORY)));

        assertThat(source.find()).isTrue();
        assertThat(source.group(1).split(", "))
                .hasSize(111)
                .containsExactlyInAnyOrderElementsOf(topics.ingress().stream()
                        .map(ingress -> ingress.topic().name())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void storesOfEitherKindHaveTheNamesThatChangelogsKeep(StoreKind kind) {
        Set<String> stores = new TreeSet<>();
        try (TopologyTestDriver driver = new TopologyTestDriver(topology(kind), settings())) {
            stores.addAll(driver.getAllStateStores().keySet());
        }

        assertThat(stores).containsExactly("commit", "partials", "requests", "revisions", "tallies");
    }

    @Test
    void noNameIsLeftToKafkaStreams() {
        assertThat(describe(topology(StoreKind.ROCKSDB)))
                .doesNotContain("KSTREAM-", "KTABLE-", "STATE-STORE-", "-repartition");
    }

    private Topology topology(StoreKind kind) {
        return new PipelineTopology(
                        register,
                        topics,
                        kind,
                        new Targets(30, 15),
                        (request, last) -> Optional.empty(),
                        Gauges.of(new Latencies(System::currentTimeMillis, (stage, ms) -> {})))
                .build();
    }

    private static String describe(Topology topology) {
        return Arrays.stream(topology.describe().toString().split("\n", -1))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceFirst("\n+$", "\n");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "hankevirta");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, PipelineDriver.STATE_DIR);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return settings;
    }
}
