package fi.hankevirta.access;

import fi.hankevirta.topic.ClusterCalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterClientQuotasOptions;
import org.apache.kafka.clients.admin.AlterUserScramCredentialsOptions;
import org.apache.kafka.clients.admin.CreateAclsOptions;
import org.apache.kafka.clients.admin.DeleteAclsOptions;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.quota.ClientQuotaAlteration;

/** Changes users, grants and quotas of a cluster, each kind in one request. */
final class AccessChanges {
    /** Twice what Kafka asks for at least. */
    private static final int ITERATIONS = 8192;

    private final Admin admin;
    private final ClusterCalls calls;

    AccessChanges(Admin admin, ClusterCalls calls) {
        this.admin = admin;
        this.calls = calls;
    }

    void addGrants(List<AclBinding> grants) {
        if (!grants.isEmpty()) {
            calls.await(
                    "add grants",
                    admin.createAcls(grants, new CreateAclsOptions().timeoutMs(calls.left()))
                            .all());
        }
    }

    void removeGrants(List<AclBinding> grants) {
        if (!grants.isEmpty()) {
            calls.await(
                    "remove grants",
                    admin.deleteAcls(
                                    grants.stream().map(AclBinding::toFilter).toList(),
                                    new DeleteAclsOptions().timeoutMs(calls.left()))
                            .all());
        }
    }

    void setPasswords(Collection<String> users, Function<String, String> passwords) {
        alter(
                "set passwords",
                users.stream()
                        .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                user,
                                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                                passwords.apply(user)))
                        .toList());
    }

    void removeUsers(Collection<String> users) {
        alter(
                "remove users",
                users.stream()
                        .<UserScramCredentialAlteration>map(
                                user -> new UserScramCredentialDeletion(user, ScramMechanism.SCRAM_SHA_512))
                        .toList());
    }

    void setQuotas(List<Change.OfQuotas> changes) {
        List<ClientQuotaAlteration> alterations = new ArrayList<>();
        for (Change.OfQuotas change : changes) {
            Set<String> names = new TreeSet<>(change.found().keySet());
            names.addAll(change.wanted().keySet());
            alterations.add(new ClientQuotaAlteration(
                    change.entity(),
                    names.stream() // A quota without a value is removed.
                            .map(name -> new ClientQuotaAlteration.Op(
                                    name, change.wanted().get(name)))
                            .toList()));
        }
        if (!alterations.isEmpty()) {
            calls.await(
                    "set quotas",
                    admin.alterClientQuotas(alterations, new AlterClientQuotasOptions().timeoutMs(calls.left()))
                            .all());
        }
    }

    private void alter(String doing, List<UserScramCredentialAlteration> alterations) {
        if (!alterations.isEmpty()) {
            calls.await(
                    doing,
                    admin.alterUserScramCredentials(
                                    alterations, new AlterUserScramCredentialsOptions().timeoutMs(calls.left()))
                            .all());
        }
    }
}
