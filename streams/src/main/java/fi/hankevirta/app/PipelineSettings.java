package fi.hankevirta.app;

import fi.hankevirta.api.BearerToken;
import fi.hankevirta.pipeline.PipelineTopology.StoreKind;
import fi.hankevirta.progress.Targets;
import fi.hankevirta.release.Rules;
import fi.hankevirta.release.disclosure.PrimaryRule;
import fi.hankevirta.tally.Days;
import fi.hankevirta.topic.TopicPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/**
 * The settings of the pipeline. Each is declared here once with its type, default, bounds and meaning;
 * docs/settings.md is made from these declarations. Settings that begin with {@code kafka.} go to Kafka's clients.
 */
public final class PipelineSettings {
    static final String BOOTSTRAP = "bootstrap.servers";
    static final String APPLICATION_ID = "application.id";
    static final String STATE_DIR = "state.dir";
    static final String STORE = "store";
    static final String THREADS = "threads";
    static final String PARTITIONS = "partitions";
    static final String AVAIN_RETENTION_DAYS = "avain.retention.days";
    static final String COMMIT_INTERVAL_MS = "commit.interval.ms";
    static final String SPRO_TARGET_DAYS = "spro.target.days";
    static final String CLOSING_TARGET_DAYS = "closing.target.days";
    static final String DISCLOSURE_THRESHOLD = "disclosure.threshold";
    static final String READY_LAG = "ready.lag";
    static final String STANDBY_REPLICAS = "standby.replicas";
    static final String SESSION_TIMEOUT_MS = "session.timeout.ms";
    static final String INSTANCE_ID = "instance.id";
    static final String HTTP_HOST = "http.host";
    static final String HTTP_PORT = "http.port";
    static final String API = "api";
    static final String DASHBOARD = "dashboard";
    static final String API_TOKEN_FILE = "api.token.file";
    /** Begins every setting that is Kafka's own. */
    static final String KAFKA_PREFIX = "kafka.";

    private static final int MAX_PORT = 65_535;
    private static final int MOST_THRESHOLD = 100;
    private static final int MAX_STANDBYS = 8;
    private static final int MIN_SESSION_MS = 500;
    private static final int MAX_SESSION_MS = 1_800_000;
    private static final ConfigDef DECLARATIONS = new ConfigDef()
            .define(
                    BOOTSTRAP,
                    ConfigDef.Type.STRING,
                    "localhost:9092",
                    Importance.HIGH,
                    "Kafka brokers to connect to first, host:port, several with a comma.")
            .define(
                    APPLICATION_ID,
                    ConfigDef.Type.STRING,
                    "hankevirta",
                    Importance.MEDIUM,
                    "Name of the consumer group, the transactions and the changelog topics. Instances that share it "
                            + "share the work.")
            .define(
                    STATE_DIR,
                    ConfigDef.Type.STRING,
                    Path.of(System.getProperty("java.io.tmpdir"), "hankevirta-state")
                            .toString(),
                    Importance.MEDIUM,
                    "Folder of local state, one for each instance. Losing it loses nothing: state comes back from the "
                            + "changelog topics.")
            .define(
                    STORE,
                    ConfigDef.Type.STRING,
                    "memory",
                    ValidString.in("memory", "rocksdb"),
                    Importance.MEDIUM,
                    "Where the counting revisions are kept: memory (fast, restored at each start) or rocksdb (on disk, "
                            + "for state that outgrows the memory).")
            .define(
                    THREADS,
                    ConfigDef.Type.INT,
                    2,
                    Range.between(1, 64),
                    Importance.MEDIUM,
                    "Stream threads of this instance.")
            .define(
                    PARTITIONS,
                    ConfigDef.Type.INT,
                    TopicPlan.DEFAULT_PARTITIONS,
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Partitions of every topic that the pipeline reads. It must be what the topics have, and can't "
                            + "change without recomputing.")
            .define(
                    AVAIN_RETENTION_DAYS,
                    ConfigDef.Type.LONG,
                    TopicPlan.DEFAULT_AVAIN_RETENTION.toDays(),
                    Range.atLeast(1),
                    Importance.MEDIUM,
                    "Days that client-level AVAIN events are kept, from their arrival. It must be what the topics "
                            + "have.")
            .define(
                    COMMIT_INTERVAL_MS,
                    ConfigDef.Type.LONG,
                    2_000L,
                    Range.between(10, 60_000),
                    Importance.LOW,
                    "Longest time between commits, in milliseconds. Events that have just arrived are committed within "
                            + "a tenth of a second or so; while a backlog is worked off, this rules.")
            .define(
                    SPRO_TARGET_DAYS,
                    ConfigDef.Type.INT,
                    30,
                    Range.between(0, Days.LAST_EXACT),
                    Importance.MEDIUM,
                    "Days within which a notification should be closed, for spro.in-target: a local target, not the "
                            + "law's.")
            .define(
                    CLOSING_TARGET_DAYS,
                    ConfigDef.Type.INT,
                    15,
                    Range.between(0, Days.LAST_EXACT),
                    Importance.MEDIUM,
                    "Days after a month's end within which areas should close it, for reporting.timeliness; 0 to "
                            + "measure none.")
            .define(
                    DISCLOSURE_THRESHOLD,
                    ConfigDef.Type.INT,
                    PrimaryRule.LEAST_THRESHOLD,
                    Range.between(PrimaryRule.LEAST_THRESHOLD, MOST_THRESHOLD),
                    Importance.MEDIUM,
                    "The least count of persons that a release tells; smaller ones are suppressed, and no suppressed "
                            + "one can be known closer than to that. It can only be raised.")
            .define(
                    READY_LAG,
                    ConfigDef.Type.LONG,
                    1_000L,
                    Range.atLeast(0),
                    Importance.LOW,
                    "Records that a stream thread may lag behind the end of a partition and still be ready.")
            .define(
                    STANDBY_REPLICAS,
                    ConfigDef.Type.INT,
                    0,
                    Range.between(0, MAX_STANDBYS),
                    Importance.MEDIUM,
                    "Further instances that keep a copy of each partition's state, so that one of them takes over "
                            + "without restoring it first. It takes the memory once more for each, and as many "
                            + "instances more.")
            .define(
                    SESSION_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    6_000,
                    Range.between(MIN_SESSION_MS, MAX_SESSION_MS),
                    Importance.MEDIUM,
                    "How long an instance may be silent before the others take over its work, in milliseconds. A "
                            + "broker refuses less than its group.min.session.timeout.ms, 6000 unless set otherwise.")
            .define(
                    INSTANCE_ID,
                    ConfigDef.Type.STRING,
                    null,
                    new InstanceIdForm(),
                    Importance.MEDIUM,
                    "A name of this instance that no other has, such as its host's. With it, work stays with an "
                            + "instance that is stopped and started again within session.timeout.ms; and when it is "
                            + "stopped for good, the others take over only after that time. Without it, a stopped "
                            + "instance hands over its work at once.")
            .define(
                    HTTP_HOST,
                    ConfigDef.Type.STRING,
                    "127.0.0.1",
                    Importance.MEDIUM,
                    "Address that health, metrics, the API and the dashboard are served on; this machine only unless "
                            + "told otherwise.")
            .define(
                    HTTP_PORT,
                    ConfigDef.Type.INT,
                    8080,
                    Range.between(0, MAX_PORT),
                    Importance.MEDIUM,
                    "Port that health, metrics, the API and the dashboard are served on; 0 for any free one.")
            .define(
                    API,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    Importance.MEDIUM,
                    "Whether the pipeline serves the API of released figures beside health and metrics.")
            .define(
                    API_TOKEN_FILE,
                    ConfigDef.Type.STRING,
                    null,
                    Importance.MEDIUM,
                    "File with the token that the API's internal part asks for, which tells live figures; only its "
                            + "owner may read it. Without it there is no internal part.")
            .define(
                    DASHBOARD,
                    ConfigDef.Type.STRING,
                    "released",
                    ValidString.in(DashboardSetting.OFF, "released", "live"),
                    Importance.MEDIUM,
                    "What the dashboard shows: released figures, or live ones, in which nothing protects persons; so "
                            + "live needs an http.host that only this machine reaches. off for no dashboard.");

    private final AbstractConfig config;
    private final Map<String, String> given;

    private PipelineSettings(Map<String, String> given) {
        this.given = Map.copyOf(given);
        this.config = new AbstractConfig(DECLARATIONS, given, false);
    }

    /**
     * Reads settings.
     *
     * @throws StartException when a setting is unknown or its value is not allowed
     */
    public static PipelineSettings of(Map<String, String> given) {
        for (String name : given.keySet()) {
            if (!name.startsWith(KAFKA_PREFIX) && !DECLARATIONS.names().contains(name)) {
                throw new StartException("there is no setting " + name + "; docs/settings.md lists them all");
            }
        }
        try {
            return new PipelineSettings(given);
        } catch (ConfigException e) {
            throw new StartException("a setting is not allowed: " + e.getMessage(), e);
        }
    }

    /** Returns the declarations, for the documentation. */
    public static ConfigDef declarations() {
        return new ConfigDef(DECLARATIONS);
    }

    String bootstrap() {
        return config.getString(BOOTSTRAP);
    }

    String applicationId() {
        return config.getString(APPLICATION_ID);
    }

    String stateDir() {
        return config.getString(STATE_DIR);
    }

    StoreKind store() {
        return StoreKind.valueOf(config.getString(STORE).toUpperCase(Locale.ROOT));
    }

    int threads() {
        return config.getInt(THREADS);
    }

    TopicPlan topicPlan() {
        return new TopicPlan(config.getInt(PARTITIONS), Duration.ofDays(config.getLong(AVAIN_RETENTION_DAYS)));
    }

    long commitIntervalMs() {
        return config.getLong(COMMIT_INTERVAL_MS);
    }

    Targets targets() {
        return new Targets(config.getInt(SPRO_TARGET_DAYS), config.getInt(CLOSING_TARGET_DAYS));
    }

    /** How releases are protected. */
    Rules rules() {
        return new Rules(new PrimaryRule(config.getInt(DISCLOSURE_THRESHOLD)), config.getInt(SPRO_TARGET_DAYS));
    }

    long readyLag() {
        return config.getLong(READY_LAG);
    }

    int standbyReplicas() {
        return config.getInt(STANDBY_REPLICAS);
    }

    int sessionTimeoutMs() {
        return config.getInt(SESSION_TIMEOUT_MS);
    }

    /** The name under which the group keeps this instance's place while it restarts; empty for none. */
    Optional<String> instanceId() {
        return Optional.ofNullable(config.getString(INSTANCE_ID));
    }

    String httpHost() {
        return config.getString(HTTP_HOST);
    }

    int httpPort() {
        return config.getInt(HTTP_PORT);
    }

    boolean api() {
        return config.getBoolean(API);
    }

    /**
     * The token of the API's internal part; empty for none.
     *
     * @throws fi.hankevirta.access.SecretException when the file can't be used
     */
    Optional<BearerToken> apiToken() {
        return Optional.ofNullable(config.getString(API_TOKEN_FILE))
                .map(Path::of)
                .map(BearerToken::read);
    }

    /**
     * Which pages of figures are served.
     *
     * @throws StartException when live figures would be shown to other machines
     * @throws fi.hankevirta.access.SecretException when the file of the token can't be used
     */
    FigurePages.Wanted figurePages() {
        return new FigurePages.Wanted(
                api(), apiToken(), DashboardSetting.read(config.getString(DASHBOARD), httpHost()));
    }

    /** The settings of a Kafka client of the cluster; they may hold secrets and are never shown. */
    Map<String, Object> client() {
        Map<String, Object> client = kafka();
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
        return client;
    }

    /** The settings that begin with {@link #KAFKA_PREFIX}, without it; they may hold secrets and are never shown. */
    Map<String, Object> kafka() {
        Map<String, Object> kafka = new HashMap<>();
        given.forEach((name, value) -> {
            if (name.startsWith(KAFKA_PREFIX)) {
                kafka.put(name.substring(KAFKA_PREFIX.length()), value);
            }
        });
        return kafka;
    }
}
