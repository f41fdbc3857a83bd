package fi.hankevirta.local;

import fi.hankevirta.access.Principal;
import fi.hankevirta.register.Register;
import fi.hankevirta.secrets.Secrets;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/** The secured broker that the product runs itself, on 127.0.0.1, with all principals' secrets and nothing granted. */
public final class SecuredCluster implements AutoCloseable {
    private final DataFolder folder = DataFolder.temporary();
    private final Topics topics = new Topics(Register.shipped(), TopicPlan.ofPartitions(1));
    private final Secrets secrets;
    private final EmbeddedBroker broker;

    private SecuredCluster() {
        int port = LoopbackPort.free(0, "--kafka-port");
        secrets = Secrets.make(
                folder.secrets(),
                Principal.all(topics),
                List.of(LoopbackPort.HOST),
                LoopbackPort.HOST + ":" + port,
                Clock.systemUTC());
        broker = EmbeddedBroker.startSecured(folder, port, secrets);
    }

    /** Starts one. */
    public static SecuredCluster start() {
        return new SecuredCluster();
    }

    /** Returns the topics of an installation with one partition each. */
    public Topics topics() {
        return topics;
    }

    /** Returns where clients with a password reach it. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Returns where clients with a certificate reach it. */
    public String internalServers() {
        return broker.adminServers();
    }

    /** Returns the folder of the secrets. */
    public Path secretsFolder() {
        return folder.secrets();
    }

    /** Returns the file that a principal is given. */
    public Path handedOut(Principal principal) {
        return secrets.settings(principal);
    }

    /** Returns the settings of a principal's client. */
    public Map<String, Object> client(Principal principal) {
        return new HashMap<>(secrets.client(principal));
    }

    /** Returns the settings of the administrator's client. */
    public Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(secrets.admin());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, internalServers());
        return settings;
    }

    /** Runs {@code hankevirta topics} as the administrator, on topics of one partition. */
    public Told topics(String verb, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "topics",
                verb,
                "--bootstrap",
                internalServers(),
                "--client-config",
                secretsFolder().resolve("admin.tls.properties").toString(),
                "--partitions",
                "1"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    /** Makes topics, users, grants and quotas as declared. */
    public Told apply(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--passwords", secretsFolder().toString()));
        arguments.addAll(List.of(more));
        return topics("apply", arguments.toArray(String[]::new));
    }

    /** Runs the command {@code hankevirta}. */
    public static Told run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Hankevirta.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Told(exitCode, out.toString(), err.toString());
    }

    @Override
    public void close() {
        broker.close();
        folder.close();
    }

    /** What a command told. */
    public record Told(int exitCode, String out, String err) {}
}
