package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.access.AccessPlan.Users;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(6));
    private static final AccessPlan PLAN = AccessPlan.of(TOPICS, "hankevirta", Quotas.DEFAULT, Users.SCRAM);
    private static final Granted GRANTED = new Granted(PLAN.grants());

    @Test
    void aSenderWritesItsOwnEventsAndReadsItsOwnRefusalsAndNothingElse() {
        for (String sender : TOPICS.senders()) {
            Principal principal = Principal.sender(sender);
            for (Topic<?, ?> topic : TOPICS.all()) {
                // When
                Set<AclOperation> allowed = GRANTED.to(principal, ResourceType.TOPIC, topic.name());

                // Then
                assertThat(allowed)
                        .as("%s on %s", principal, topic.name())
                        .isEqualTo(expected(Topics.prefix(sender), topic));
            }
        }
    }

    @Test
    void anAreaOfEveryNameHasGroupsThatNoOtherAreaReaches() {
        for (String sender : TOPICS.senders()) {
            String group = Topics.prefix(sender) + "reader";
            assertThat(PLAN.principals())
                    .filteredOn(principal ->
                            !GRANTED.to(principal, ResourceType.GROUP, group).isEmpty())
                    .containsExactly(Principal.sender(sender));
        }
    }

    @Test
    void onlyThePipelineWritesWhatItMakes() {
        for (Topic<?, ?> topic : TOPICS.all()) {
            if (topic.role() != Topic.Role.INGRESS && topic.role() != Topic.Role.CONTROL) {
                assertThat(PLAN.principals())
                        .as(topic.name())
                        .filteredOn(principal -> GRANTED.to(principal, ResourceType.TOPIC, topic.name())
                                .contains(AclOperation.WRITE))
                        .containsExactly(Principal.PIPELINE);
            }
        }
    }

    @Test
    void clientLevelEventsAreReadByThePipelineAndTheOperatorAlone() {
        for (Topics.Ingress ingress : TOPICS.ingress()) {
            assertThat(PLAN.principals())
                    .filteredOn(principal -> GRANTED.to(
                                    principal,
                                    ResourceType.TOPIC,
                                    ingress.topic().name())
                            .contains(AclOperation.READ))
                    .containsExactly(Principal.PIPELINE, Principal.OPERATOR);
        }
    }

    @Test
    void nothingIsDeniedAndNothingIsGrantedToEveryone() {
        assertThat(PLAN.grants())
                .allSatisfy(grant -> {
                    assertThat(grant.entry().permissionType()).isEqualTo(AclPermissionType.ALLOW);
                    assertThat(grant.entry().principal()).isNotEqualTo("User:*");
                    assertThat(grant.pattern().name()).isNotEqualTo("*");
                })
                .noneMatch(grant -> grant.entry().operation() == AclOperation.ALL);
    }

    private static Set<AclOperation> expected(String own, Topic<?, ?> topic) {
        if (!topic.name().startsWith(own)) {
            return Set.of();
        }
        return topic.name().equals(own + "rejected.v1")
                ? Set.of(AclOperation.READ, AclOperation.DESCRIBE)
                : Set.of(AclOperation.WRITE, AclOperation.DESCRIBE);
    }
}
