package fi.hankevirta.it;

import static org.awaitility.Awaitility.await;

import fi.hankevirta.app.Pipeline;
import fi.hankevirta.local.TestCluster;
import fi.hankevirta.pipeline.SmallRegister;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An installation of a test's own on the shared cluster: all topics of a register, empty. */
final class Installation implements AutoCloseable {
    /** Partitions of every topic that the pipeline reads. */
    static final int PARTITIONS = 3;

    /** The areas of a small installation. */
    static final List<String> SMALL = List.of("LAPPI", "KAINUU", "ETELA_POHJANMAA", "HELSINKI");

    private static final Duration TO_DELETE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final String bootstrapServers;
    private final Register register;
    private final Topics topics;
    private final String applicationId;
    private final Admin admin;
    private final Sender sender;
    private final Map<String, String> changed = new HashMap<>();

    private Installation(String bootstrapServers, Register register, String applicationId) {
        this.bootstrapServers = bootstrapServers;
        this.applicationId = applicationId;
        this.register = register;
        this.topics = new Topics(register, TopicPlan.ofPartitions(PARTITIONS));
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.sender = new Sender(bootstrapServers);
    }

    /** Makes an installation of a few areas, whose topics are quick to create. */
    static Installation small(TestCluster cluster) {
        return create(cluster, SmallRegister.of(SMALL));
    }

    /** Makes an installation of all areas. */
    static Installation national(TestCluster cluster) {
        return create(cluster, Register.shipped());
    }

    /** Deletes what an earlier test left and creates the topics. */
    private static Installation create(TestCluster cluster, Register register) {
        Installation installation =
                new Installation(cluster.bootstrapServers(), register, "hankevirta-" + UUID.randomUUID());
        installation.deleteTopics();
        new TopicProvisioning(installation.admin).create(installation.topics, (short) 1);
        return installation;
    }

    /** Returns this installation with another register, whose missing topics are created. */
    Installation withRegister(Register other) {
        Installation installation = new Installation(bootstrapServers, other, applicationId);
        installation.changed.putAll(changed);
        new TopicProvisioning(admin).create(installation.topics, (short) 1);
        return installation;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    Register register() {
        return register;
    }

    Topics topics() {
        return topics;
    }

    String applicationId() {
        return applicationId;
    }

    Admin admin() {
        return admin;
    }

    /** Returns the settings of a pipeline on this installation, with HTTP on any free port. */
    Map<String, String> settings(Path stateDir) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("application.id", applicationId);
        settings.put("state.dir", stateDir.toString());
        settings.put("partitions", Integer.toString(PARTITIONS));
        settings.put("threads", "2");
        settings.put("http.port", "0");
        settings.putAll(changed);
        return settings;
    }

    /** Changes a setting of the pipelines that are started after this. */
    void with(String name, String value) {
        changed.put(name, value);
    }

    /** Returns the options by which a command speaks of a pipeline on this installation. */
    String[] options(Path stateDir, String... more) {
        Path folder = stateDir.resolveSibling(stateDir.getFileName() + "-register");
        SmallRegister.write(
                folder, register.areas().stream().map(Hankealue::code).toList());
        List<String> options = new ArrayList<>(List.of("--register", folder.toString()));
        settings(stateDir).forEach((name, value) -> options.addAll(List.of("--set", name + "=" + value)));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    /** Starts a pipeline on this installation. */
    Pipeline start(Path stateDir) {
        return Pipeline.start(register, settings(stateDir));
    }

    /** Sends records and returns when the broker has acknowledged them all. */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        sender.send(records);
    }

    @Override
    public void close() {
        sender.close();
        admin.close();
    }

    private void deleteTopics() {
        await("the topics of an earlier test are gone").atMost(TO_DELETE).until(() -> {
            var names = admin.listTopics().names().get();
            if (!names.isEmpty()) {
                delete(names);
            }
            return names.isEmpty();
        });
    }

    private void delete(Collection<String> names) throws InterruptedException {
        try {
            admin.deleteTopics(names).all().get();
        } catch (ExecutionException e) {
            LOG.debug("not every topic is deleted yet", e);
        }
    }
}
