package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic.Role;
import fi.hankevirta.topic.Topic.Timestamps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

/** What is declared of every topic (specification, section 3). */
class TopicsTest {
    private final Register register = Register.shipped();
    private final Topics topics = new Topics(register, TopicPlan.ofPartitions(4));

    @Test
    void everyAreaHasATopicForEachStreamAndTheCoordinatorOne() {
        assertThat(topics.ingress()).hasSize(22 * 5 + 1);
        assertThat(topics.ingress())
                .filteredOn(ingress -> ingress.sender().equals(Register.COORDINATOR))
                .extracting(ingress -> ingress.topic().name())
                .containsExactly("hankealue.thl.pilot-milestone.v1");
        assertThat(topics.ingress())
                .filteredOn(ingress -> ingress.sender().equals("ETELA_POHJANMAA"))
                .extracting(ingress -> ingress.topic().name())
                .containsExactly(
                        "hankealue.etela-pohjanmaa.pilot-milestone.v1",
                        "hankealue.etela-pohjanmaa.avain-measurement.v1",
                        "hankealue.etela-pohjanmaa.spro-notification.v1",
                        "hankealue.etela-pohjanmaa.structural-status.v1",
                        "hankealue.etela-pohjanmaa.reporting-period.v1");
    }

    @Test
    void everySenderIsToldOfRefusals() {
        assertThat(names(Role.REJECTED)).hasSize(23);
        assertThat(topics.rejected("POHJOIS_SAVO").name()).isEqualTo("hankealue.pohjois-savo.rejected.v1");
        assertThat(topics.rejected("THL").name()).isEqualTo("hankealue.thl.rejected.v1");
        assertThatThrownBy(() -> topics.rejected("HUS")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDomainHasItsFigures() {
        assertThat(names(Role.PROGRESS))
                .containsExactlyInAnyOrder(
                        "progress.pilots.v1",
                        "progress.avain.v1",
                        "progress.spro.v1",
                        "progress.structural.v1",
                        "progress.reporting.v1");
        assertThat(topics.progress(Domain.SPRO).name()).isEqualTo("progress.spro.v1");
    }

    @Test
    void namesAreUniqueAndKafkaTakesThem() {
        List<String> names = topics.all().stream().map(topic -> topic.name()).toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(111 + 23 + 5 + 2 + 5 + 3);
        assertThat(names).allSatisfy(org.apache.kafka.common.internals.Topic::validate);
    }

    @Test
    void everyTopicThatThePipelineReadsHasTheSameNumberOfPartitions() {
        assertThat(topics.all())
                .filteredOn(topic -> topic.role() == Role.INGRESS || topic.role() == Role.INTERNAL)
                .hasSize(113)
                .allSatisfy(topic -> assertThat(topic.partitions()).isEqualTo(4));
    }

    @Test
    void everyTopicStatesHowLongItKeepsWhat() {
        assertThat(topics.all())
                .allSatisfy(topic -> assertThat(topic.settings())
                        .containsKeys(
                                "cleanup.policy",
                                "retention.ms",
                                "retention.bytes",
                                "message.timestamp.type",
                                "max.message.bytes",
                                "compression.type")
                        .containsEntry("retention.bytes", "-1"));
    }

    @Test
    void eventsKeepTheBrokersTimeAndPastYearsAreNotDeleted() {
        assertThat(topics.ingress()).allSatisfy(ingress -> {
            assertThat(ingress.topic().timestamps()).isEqualTo(Timestamps.LOG_APPEND_TIME);
            assertThat(ingress.topic().settings())
                    .containsEntry("message.timestamp.type", "LogAppendTime")
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("max.message.bytes", "1048576");
        });
        assertThat(topics.ingress())
                .filteredOn(ingress -> ingress.stream() != EventStream.AVAIN_MEASUREMENT)
                .allSatisfy(ingress -> assertThat(ingress.topic().settings()).containsEntry("retention.ms", "-1"));
    }

    @Test
    void recordsOfClientsAreKeptForABoundedTime() {
        Topics bounded = new Topics(register, new TopicPlan(4, Duration.ofDays(100)));

        assertThat(bounded.ingress("LAPPI", EventStream.AVAIN_MEASUREMENT)
                        .orElseThrow()
                        .topic()
                        .settings())
                .containsEntry("retention.ms", "8640000000");
        assertThat(topics.ingress("LAPPI", EventStream.AVAIN_MEASUREMENT)
                        .orElseThrow()
                        .topic()
                        .settings())
                .containsEntry(
                        "retention.ms", Long.toString(Duration.ofDays(3650).toMillis()));
    }

    @Test
    void figuresAreCompacted() {
        assertThat(topics.all())
                .filteredOn(topic -> topic.role() == Role.PROGRESS)
                .allSatisfy(topic -> assertThat(topic.settings())
                        .containsEntry("cleanup.policy", "compact")
                        .containsEntry("retention.ms", "-1"));
    }

    @Test
    void whatIsCompactedIsCutSmallSoThatItIsCompactedSoon() {
        assertThat(topics.all()).allSatisfy(topic -> {
            Map<String, String> settings = topic.settings();
            assertThat(settings.containsKey("segment.bytes"))
                    .isEqualTo("compact".equals(settings.get("cleanup.policy")));
        });
        assertThat(topics.partials().settings()).containsEntry("segment.bytes", "8388608");
    }

    @Test
    void anIngressTopicIsFoundByNameAndBySenderAndStream() {
        assertThat(topics.ingress("hankealue.vantaa-kerava.spro-notification.v1"))
                .isEqualTo(topics.ingress("VANTAA_KERAVA", EventStream.SPRO_NOTIFICATION))
                .isPresent();
        assertThat(topics.ingress("hankealue.thl.spro-notification.v1")).isEmpty();
        assertThat(topics.ingress("hankealue.lappi.rejected.v1")).isEmpty();
    }

    @Test
    void aTopicIsCreatedAsItIsDeclared() {
        var declared = topics.ingress("LAPPI", EventStream.SPRO_NOTIFICATION)
                .orElseThrow()
                .topic();

        NewTopic creation = declared.creation((short) 3);

        assertThat(creation.name()).isEqualTo("hankealue.lappi.spro-notification.v1");
        assertThat(creation.numPartitions()).isEqualTo(4);
        assertThat(creation.replicationFactor()).isEqualTo((short) 3);
        assertThat(creation.configs()).isEqualTo(declared.settings());
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        assertThatThrownBy(() -> TopicPlan.ofPartitions(0)).hasMessage("partitions must be 1 or more, not 0");
        assertThatThrownBy(() -> new TopicPlan(1, Duration.ZERO))
                .hasMessage("the retention of AVAIN events must be above zero");
        assertThatThrownBy(() -> new TopicPlan(1, Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<String> names(Role role) {
        return topics.all().stream()
                .filter(topic -> topic.role() == role)
                .map(topic -> topic.name())
                .collect(Collectors.toSet());
    }
}
