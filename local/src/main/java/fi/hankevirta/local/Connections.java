package fi.hankevirta.local;

import fi.hankevirta.access.AccessPlan;
import fi.hankevirta.access.AccessProvisioning;
import fi.hankevirta.access.Principal;
import fi.hankevirta.access.Quotas;
import fi.hankevirta.register.Register;
import fi.hankevirta.secrets.Secrets;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of one machine reach its broker: as anyone, or each as its own principal.
 *
 * @param broker that they reach
 * @param secrets of a secured broker; null when it is open
 */
record Connections(EmbeddedBroker broker, @Nullable Secrets secrets) {
    private static final String APPLICATION_ID = "hankevirta";

    /** Starts a broker that is open to everyone on this machine. */
    static Connections open(DataFolder folder, int port, Running running) {
        return new Connections(running.start(() -> EmbeddedBroker.start(folder, port)), null);
    }

    /** Starts a broker that asks everyone who they are; what they prove it with is made where it is missing. */
    static Connections secured(DataFolder folder, int port, Running running, CompletableFuture<Register> reading) {
        List<Principal> principals = Principal.all(new Topics(reading.join(), TopicPlan.ofPartitions(1)));
        Secrets secrets = Secrets.make(
                folder.secrets(),
                principals,
                List.of(LoopbackPort.HOST, "localhost"),
                LoopbackPort.HOST + ":" + port,
                Clock.systemUTC());
        return new Connections(running.start(() -> EmbeddedBroker.startSecured(folder, port, secrets)), secrets);
    }

    /** Returns the settings of the administrator's client. */
    Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(secrets == null ? Map.of() : secrets.admin());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.adminServers());
        return settings;
    }

    /** Returns the settings of clients that look on. */
    Map<String, Object> operator() {
        return new HashMap<>(client(Principal.OPERATOR));
    }

    /** Returns the settings of the pipeline that are about reaching the broker. */
    Map<String, String> pipeline() {
        Map<String, String> settings = new HashMap<>();
        client(Principal.PIPELINE).forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("application.id", APPLICATION_ID);
        return settings;
    }

    /** Grants every principal what is declared for it, and nothing else, on a secured broker. */
    void grant(Topics topics, Admin admin) {
        if (secrets != null) {
            AccessProvisioning access = new AccessProvisioning(admin);
            AccessPlan plan = AccessPlan.of(topics, APPLICATION_ID, Quotas.DEFAULT, AccessPlan.Users.SCRAM);
            access.apply(access.changes(plan), secrets.passwords()::of);
        }
    }

    private Map<String, String> client(Principal principal) {
        return secrets == null
                ? Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers())
                : secrets.client(principal);
    }
}
