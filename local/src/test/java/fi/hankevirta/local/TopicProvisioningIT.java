package fi.hankevirta.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import fi.hankevirta.register.Register;
import fi.hankevirta.topic.ProvisioningException;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.TopicFault;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@OnCluster
@Timeout(300)
class TopicProvisioningIT {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(2));
    private static final String INGRESS = "hankealue.lappi.spro-notification.v1";
    private static final String PROGRESS = "progress.spro.v1";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Admin admin;
    private final TopicProvisioning provisioning;

    TopicProvisioningIT(TestCluster cluster) {
        admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()));
        provisioning = new TopicProvisioning(admin);
    }

    @BeforeEach
    void createAll() {
        provisioning.create(TOPICS, (short) 1);
    }

    @AfterEach
    void removeAll() throws Exception {
        delete(admin.listTopics().names().get());
        admin.close();
    }

    @Test
    void whatWasCreatedIsAsDeclared() {
        assertThat(provisioning.check(TOPICS)).isEmpty();
        assertThat(provisioning.partitions(TOPICS)).hasValue(2);
    }

    @Test
    void creatingAgainCreatesOnlyWhatIsMissing() throws Exception {
        // Given
        delete(List.of(PROGRESS, INGRESS));

        // When
        List<String> created = provisioning.create(TOPICS, (short) 1);

        // Then
        assertThat(created).containsExactly(INGRESS, PROGRESS);
        assertThat(provisioning.create(TOPICS, (short) 1)).isEmpty();
    }

    @Test
    void whatIsMissingOrNotAsDeclaredIsTold() throws Exception {
        // Given
        delete(List.of(PROGRESS));
        admin.createPartitions(Map.of(INGRESS, NewPartitions.increaseTo(5)))
                .all()
                .get();
        ConfigEntry week = new ConfigEntry("retention.ms", "604800000");
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, INGRESS),
                        List.of(new AlterConfigOp(week, AlterConfigOp.OpType.SET))))
                .all()
                .get();

        // When, Then: a broker learns of what the controller decided a moment later.
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(provisioning.check(TOPICS))
                        .extracting(TopicFault::topic, TopicFault::what, TopicFault::found, TopicFault::wanted)
                        .containsExactly(
                                tuple(INGRESS, "partitions", "5", "2"),
                                tuple(INGRESS, "retention.ms", "604800000", "-1"),
                                tuple(PROGRESS, "existence", "missing", "present")));
        assertThat(provisioning.partitions(TOPICS)).isEmpty();
    }

    @Test
    void moreReplicasThanBrokersIsOneClearError() throws Exception {
        // Given
        delete(List.of(PROGRESS));

        // When, Then
        assertThatThrownBy(() -> provisioning.create(TOPICS, (short) 3))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageStartingWith("could not create topic " + PROGRESS + ": ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void hundredsOfPartitionsAreCreatedInSeveralRequests() throws Exception {
        // Given
        Topics many = new Topics(Register.shipped(), TopicPlan.ofPartitions(5));
        delete(admin.listTopics().names().get());

        // When
        List<String> created = provisioning.create(many, (short) 1);

        // Then
        assertThat(created)
                .containsExactlyElementsOf(many.all().stream().map(Topic::name).toList());
    }

    private void delete(Collection<String> topics) throws Exception {
        admin.deleteTopics(topics).all().get();
        await().atMost(LIMIT)
                .until(() -> Collections.disjoint(admin.listTopics().names().get(), topics));
    }
}
