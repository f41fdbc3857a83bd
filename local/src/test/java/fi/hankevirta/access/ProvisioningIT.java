package fi.hankevirta.access;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.local.SecuredCluster;
import fi.hankevirta.local.SecuredCluster.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class ProvisioningIT {
    private static final String LAPPI = "hankealue.lappi";
    private static final String EXTRA_TOPIC = "hankealue.vanha.spro-notification.v1";

    @AutoClose
    private final SecuredCluster cluster = SecuredCluster.start();

    @Test
    void aPlanIsAppliedOnceAndDriftIsToldAndMended() throws Exception {
        // Given, When, Then: a plan tells everything and changes nothing.
        Told plan = cluster.topics("plan");
        assertThat(plan.exitCode()).isZero();
        assertThat(plan.out())
                .contains("+ topic hankealue.lappi.spro-notification.v1", "+ user " + LAPPI)
                .contains("+ grant User:" + LAPPI + " may [WRITE] on TOPIC hankealue.lappi.spro-notification....");
        assertThat(cluster.topics("plan").out()).isEqualTo(plan.out());
        assertThat(cluster.topics("check").exitCode()).isEqualTo(1);

        // Applying makes it so, and applying again changes nothing.
        Told applied = cluster.apply();
        assertThat(applied.exitCode()).isZero();
        assertThat(applied.out().lines()).hasSameSizeAs(plan.out().lines().toList());
        assertThat(cluster.apply().out()).isEqualTo("everything is as declared\n");
        assertThat(cluster.topics("check").exitCode()).isZero();

        // What somebody changes beside it is told, mended as far as it can be, and no topic is deleted.
        tamper();
        Told check = cluster.topics("check");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out())
                .contains("- grant User:" + LAPPI + " may [READ] on TOPIC hankealue.kainuu....")
                .contains("+ user pipeline")
                .contains("~ quota of {user=" + LAPPI + "}")
                .contains("! topic " + EXTRA_TOPIC)
                .contains("4 differences: 2 for apply, 1 for apply --prune, 1 to mend by hand");
        Told mended = cluster.apply("--prune");
        assertThat(mended.exitCode()).isEqualTo(1);
        assertThat(mended.out()).endsWith("1 differences: 0 for apply, 0 for apply --prune, 1 to mend by hand\n");

        // And no password was ever told.
        try (Stream<Path> files = Files.list(cluster.secretsFolder())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".password")).toList()) {
                String password = Files.readString(file);
                assertThat(List.of(plan, applied, check, mended))
                        .allSatisfy(told -> assertThat(told.out() + told.err()).doesNotContain(password));
            }
        }
    }

    @Test
    void aMissingPasswordStopsBeforeAnythingIsChanged() {
        // When
        Told told = cluster.topics("apply");

        // Then
        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err())
                .contains("needs a password")
                .contains("--passwords")
                .hasLineCount(1);
        assertThat(cluster.topics("plan").out()).contains("+ topic hankealue.lappi.spro-notification.v1");
    }

    private void tamper() throws Exception {
        try (Admin admin = Admin.create(cluster.admin())) {
            admin.createTopics(List.of(new NewTopic(EXTRA_TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            admin.createAcls(List.of(new AclBinding(
                            new ResourcePattern(ResourceType.TOPIC, "hankealue.kainuu.", PatternType.PREFIXED),
                            new AccessControlEntry("User:" + LAPPI, "*", AclOperation.READ, AclPermissionType.ALLOW))))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialDeletion("pipeline", ScramMechanism.SCRAM_SHA_512)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
            admin.alterClientQuotas(List.of(new ClientQuotaAlteration(
                            new ClientQuotaEntity(Map.of(ClientQuotaEntity.USER, LAPPI)),
                            List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1e12)))))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }
}
