package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.access.AccessPlan.Users;
import fi.hankevirta.access.Change.Mending;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCheckTest {
    private static final Topics TOPICS = new Topics(Register.shipped(), TopicPlan.ofPartitions(6));
    private static final AccessPlan PLAN = AccessPlan.of(TOPICS, "hankevirta", Quotas.DEFAULT, Users.SCRAM);
    private static final String LAPPI = "hankealue.lappi";

    private final Set<String> topics = TOPICS.all().stream().map(Topic::name).collect(Collectors.toSet());
    private final Set<AclBinding> grants = new HashSet<>(PLAN.grants());
    private final Set<String> users = new HashSet<>(PLAN.scramUsers());
    private final Map<ClientQuotaEntity, Map<String, Double>> quotas = new HashMap<>();

    AccessCheckTest() {
        PLAN.quotas().forEach((user, limits) -> quotas.put(entity(user), limits));
    }

    @Test
    void aClusterAsDeclaredHasNoDifferences() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void anEmptyClusterLacksEverythingAndApplyingMendsIt() {
        // Given
        grants.clear();
        users.clear();
        quotas.clear();

        // When
        List<Change> changes = changes();

        // Then
        assertThat(changes).extracting(Change::mending).containsOnly(Mending.APPLIED);
        assertThat(changes).extracting(Change::text).contains("+ user " + LAPPI, "+ user pipeline");
        assertThat(changes)
                .filteredOn(Change.OfGrants.class::isInstance)
                .flatExtracting(change -> ((Change.OfGrants) change).grants())
                .containsExactlyInAnyOrderElementsOf(PLAN.grants());
    }

    @ParameterizedTest
    @CsvSource({
        "User:hankealue.kainuu, TOPIC, hankealue.lappi., PREFIXED, READ",
        "User:someone, TOPIC, *, LITERAL, READ",
        "User:someone, TOPIC, hanke, PREFIXED, READ",
        "User:*, TOPIC, progress.spro.v1, LITERAL, READ",
        "User:someone, TOPIC, hankevirta-revisions-changelog, LITERAL, DELETE",
        "User:someone, GROUP, hankevirta, LITERAL, READ",
        "User:someone, TRANSACTIONAL_ID, hankevirta-, PREFIXED, WRITE",
        "User:someone, CLUSTER, kafka-cluster, LITERAL, ALTER",
        "User:thl, TOPIC, unrelated, LITERAL, READ"
    })
    void aGrantThatNobodyDeclaredIsTold(
            String principal, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        // Given
        grants.add(grant(principal, type, name, pattern, operation));

        // When
        List<Change> changes = changes();

        // Then
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.mending()).isEqualTo(Mending.PRUNED);
            assertThat(change.text()).startsWith("- grant " + principal + " may [" + operation + "] on " + type);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "User:billing, TOPIC, invoices, LITERAL, READ",
        "User:billing, GROUP, billing, PREFIXED, READ",
        "User:monitoring, CLUSTER, kafka-cluster, LITERAL, DESCRIBE"
    })
    void whatOthersDoOnASharedClusterIsTheirAffair(
            String principal, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        // Given
        grants.add(grant(principal, type, name, pattern, operation));
        users.add("billing");
        topics.add("invoices");
        quotas.put(entity("billing"), Map.of("producer_byte_rate", 1.0));

        // When, Then
        assertThat(changes()).isEmpty();
    }

    @Test
    void aDenialThatNobodyDeclaredIsTold() {
        // Given
        grants.add(new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, "hankealue.lappi.", PatternType.PREFIXED),
                new AccessControlEntry("User:" + LAPPI, "*", AclOperation.WRITE, AclPermissionType.DENY)));

        // When, Then
        assertThat(changes())
                .extracting(Change::text)
                .containsExactly("- grant User:" + LAPPI + " must not [WRITE] on TOPIC hankealue.lappi....");
    }

    @Test
    void aTopicUnderADeclaredPrefixThatNobodyDeclaredIsLeftToPeople() {
        // Given
        topics.add("hankealue.vanha.spro-notification.v1");

        // When, Then
        assertThat(changes()).singleElement().satisfies(change -> {
            assertThat(change.mending()).isEqualTo(Mending.BY_HAND);
            assertThat(change.text()).contains("hankealue.vanha.spro-notification.v1", "kafka-topics.sh --delete");
        });
    }

    @Test
    void aUserThatLooksLikeASenderAndIsNoneIsTold() {
        // Given
        users.add("hankealue.vanha");

        // When, Then
        assertThat(changes()).containsExactly(new Change.OfUser(false, "hankealue.vanha"));
    }

    @Test
    void otherQuotasAreSetAndThoseOfAClientIdAreTold() {
        // Given
        quotas.put(entity(LAPPI), Map.of("producer_byte_rate", 9.0));
        ClientQuotaEntity ofClient =
                new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, LAPPI, ClientQuotaEntity.CLIENT_ID, "anything"));
        quotas.put(ofClient, Map.of("producer_byte_rate", 1e9));

        // When, Then
        assertThat(changes()).extracting(Change::mending).containsExactlyInAnyOrder(Mending.APPLIED, Mending.PRUNED);
    }

    @Test
    void aClusterThatChecksNobodysRightsIsTold() {
        // When
        List<Change> changes =
                AccessCheck.changes(PLAN, new ClusterAccess(false, topics, Set.of(), Set.of(), Map.of()));

        // Then
        assertThat(changes).containsExactly(new Change.NoAuthorizer());
    }

    @Test
    void whereCertificatesProveEveryoneAPasswordIsTooMuch() {
        // When
        AccessPlan plan = AccessPlan.of(TOPICS, "hankevirta", Quotas.DEFAULT, Users.TLS);
        List<Change> changes =
                AccessCheck.changes(plan, new ClusterAccess(true, topics, grants, Set.of(LAPPI), quotas));

        // Then
        assertThat(changes).containsExactly(new Change.OfUser(false, LAPPI));
    }

    private List<Change> changes() {
        return AccessCheck.changes(PLAN, new ClusterAccess(true, topics, grants, users, quotas));
    }

    private static AclBinding grant(
            String principal, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }

    private static ClientQuotaEntity entity(String user) {
        return new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, user));
    }
}
