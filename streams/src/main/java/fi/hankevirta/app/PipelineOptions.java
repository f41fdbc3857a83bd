package fi.hankevirta.app;

import fi.hankevirta.access.ClientConfig;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.register.Register;
import fi.hankevirta.register.RegisterSource;
import fi.hankevirta.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which pipeline a command is about: where its cluster is and how it is set. Commands that are given the same options
 * speak of the same pipeline.
 */
public final class PipelineOptions {
    private final Map<String, String> chosen = new HashMap<>();

    @Option(names = "--register", paramLabel = "DIR", description = "Folder of a register (default: the shipped one).")
    private @Nullable Path register;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Java properties file of settings; docs/settings.md lists them. Secrets belong here.")
    private @Nullable Path config;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Java properties file of Kafka client settings, as a principal is given it.")
    private @Nullable Path clientConfig;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Any other setting; may be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Kafka brokers (default: localhost:9092).")
    void bootstrap(String bootstrap) {
        chosen.put(PipelineSettings.BOOTSTRAP, bootstrap);
    }

    @Option(names = "--state-dir", paramLabel = "DIR", description = "Folder of local state.")
    void stateDir(String stateDir) {
        chosen.put(PipelineSettings.STATE_DIR, stateDir);
    }

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions that the topics have (default: 6).")
    void partitions(String partitions) {
        chosen.put(PipelineSettings.PARTITIONS, partitions);
    }

    /** Reads the register. */
    public Register register() {
        return register == null ? Register.shipped() : Register.load(RegisterSource.folder(register));
    }

    /**
     * Reads the settings as they are given: those of the files, then the command line's.
     *
     * @param more settings that the command has options of its own for
     * @throws fi.hankevirta.access.SecretException when a file can't be read
     */
    Map<String, String> given(Map<String, String> more) {
        Map<String, String> given = fromFiles();
        given.putAll(chosen);
        given.putAll(more);
        given.putAll(set);
        return given;
    }

    /** Returns the settings of a Kafka client of the cluster; they may hold secrets and are never shown. */
    public Map<String, Object> client() {
        return settings().client();
    }

    /** Returns the pipeline's application.id, which is the name of its consumer group. */
    public String applicationId() {
        return settings().applicationId();
    }

    /** Returns the days that its figures are measured against. */
    public Targets targets() {
        return settings().targets();
    }

    /** Returns the topics of an installation with this register. */
    public Topics topics(Register ofInstallation) {
        return new Topics(ofInstallation, settings().topicPlan());
    }

    PipelineSettings settings() {
        return PipelineSettings.of(given(Map.of()));
    }

    private Map<String, String> fromFiles() {
        Map<String, String> settings = new HashMap<>();
        if (clientConfig != null) {
            ClientConfig.read(clientConfig)
                    .forEach((name, value) -> settings.put(
                            name.equals(PipelineSettings.BOOTSTRAP) ? name : PipelineSettings.KAFKA_PREFIX + name,
                            value));
        }
        if (config != null) {
            settings.putAll(ClientConfig.read(config));
        }
        return settings;
    }
}
