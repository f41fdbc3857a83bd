package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.topic.Topic;
import fi.hankevirta.topic.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the tables in docs/access.md, tried by real clients on a real broker. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(300)
class AccessMatrixIT {
    private static final String SENDERS = "hankealue.<area>";
    private static final String ANYONE = "anyone else";
    private static final String STRANGER = "stranger";
    private static final String CHANGELOG = "hankevirta-revisions-changelog";
    private static final String OTHER = "something.else1";

    private final SecuredCluster cluster = SecuredCluster.start();

    @BeforeAll
    void setUp() throws Exception {
        assertThat(cluster.apply().out()).endsWith("everything is as declared\n");
        try (Admin admin = Admin.create(cluster.admin());
                Attempts attempts = new Attempts(cluster.admin())) {
            admin.createTopics(List.of(topic(CHANGELOG), topic(OTHER))).all().get(20, TimeUnit.SECONDS);
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            STRANGER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), STRANGER)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            for (String topic : topicOfEachColumn(Principal.sender("LAPPI")).values()) {
                attempts.write(topic); // So that whoever may read finds something.
            }
        }
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPrincipalMayDoWithTopicsWhatTheTableSaysAndNothingElse(String row) throws Exception {
        // Given
        Map<String, Set<String>> expected = RightsTable.read("topics").of(row);
        Map<String, String> topics = topicOfEachColumn(principal(row));
        Map<String, Set<String>> found = new LinkedHashMap<>();

        // When
        try (Attempts attempts = new Attempts(client(row))) {
            for (String column : expected.keySet()) {
                found.put(column, attempts.allowedWithTopic(Objects.requireNonNull(topics.get(column))));
            }
        }

        // Then
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aPrincipalMayDoWithTheRestWhatTheTableSaysAndNothingElse(String row) throws Exception {
        // Given
        Map<String, Set<String>> expected = RightsTable.read("rest").of(row);
        String own = (row.equals(ANYONE) ? STRANGER : principal(row).name()) + ".readers";
        Map<String, Set<String>> found = new LinkedHashMap<>();

        // When
        try (Attempts attempts = new Attempts(client(row))) {
            found.put("groups of its own name", attempts.allowedWithGroup(own));
            found.put("others' groups", attempts.allowedWithGroup("hankealue.kainuu.readers"));
            found.put("the pipeline's group", attempts.allowedWithGroup("hankevirta"));
            found.put("the pipeline's transactions", attempts.allowedWithTransactions("hankevirta-1"));
            found.put("the cluster", attempts.allowedWithCluster());
        }

        // Then
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void everySenderListsItsOwnTopicsAlone() throws Exception {
        for (String sender : cluster.topics().senders()) {
            // When
            Set<String> listed;
            try (Attempts attempts = new Attempts(cluster.client(Principal.sender(sender)))) {
                listed = attempts.listed();
            }

            // Then
            assertThat(listed).as(sender).isEqualTo(named(Topics.prefix(sender)));
        }
    }

    private Set<String> named(String prefix) {
        return cluster.topics().all().stream()
                .map(Topic::name)
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows() throws Exception {
        return List.copyOf(RightsTable.read("topics").rows().keySet());
    }

    private static Map<String, String> topicOfEachColumn(Principal principal) {
        String own = principal.role() == Role.SENDER ? principal.prefix() : Topics.prefix("LAPPI");
        return Map.ofEntries(
                Map.entry("own events", own + "spro-notification.v1"),
                Map.entry("others' events", "hankealue.kainuu.spro-notification.v1"),
                Map.entry("own refusals", own + "rejected.v1"),
                Map.entry("others' refusals", "hankealue.kainuu.rejected.v1"),
                Map.entry("live figures", "progress.spro.v1"),
                Map.entry("released figures", "published.spro.v1"),
                Map.entry("release requests", "control.releases.v1"),
                Map.entry("release reports", "control.release-reports.v1"),
                Map.entry("internal", "hankevirta.partials.v1"),
                Map.entry("changelogs", CHANGELOG),
                Map.entry("any other", OTHER));
    }

    private Principal principal(String row) {
        String name = row.equals(SENDERS) || row.equals(ANYONE) ? "hankealue.lappi" : row;
        return Principal.all(cluster.topics()).stream()
                .filter(principal -> principal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> client(String row) {
        Map<String, Object> settings = cluster.client(principal(row));
        if (row.equals(ANYONE)) {
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + STRANGER
                            + "\" password=\"" + STRANGER + "\";");
        }
        return settings;
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(1), Optional.empty());
    }
}
