package fi.hankevirta.local;

import java.util.Map;

/**
 * Keeps quiet what an embedded broker warns of in each of its starts and stops though nothing is wrong, since a user
 * could only be worried by it. With {@code --verbose} everything is told.
 */
final class BrokerLogs {
    private static final String DEFAULT_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";
    private static final String LEVEL_OF = "org.slf4j.simpleLogger.log.";

    /** Level by logger. */
    private static final Map<String, String> QUIET = Map.of(
            // It becomes active, as the only controller there is.
            "org.apache.kafka.controller.QuorumController", "error",
            // Clients ask for the group's topic while it is being created, and the coordinator before it is online.
            "kafka.server.DefaultAutoTopicCreationManager", "error",
            "org.apache.kafka.coordinator.common.runtime.CoordinatorRuntime", "off",
            // A transaction that begins while the one before ends is refused for a moment, and tried again.
            "kafka.server.ReplicaManager", "off",
            "org.apache.kafka.clients.producer.internals.Sender", "error",
            // Clients that are closed after the broker miss it.
            "org.apache.kafka.clients.NetworkClient", "error");

    private BrokerLogs() {}

    /** Sets the levels; it has an effect on loggers that were not made yet. */
    static void quieten() {
        if (System.getProperty(DEFAULT_LEVEL) == null) {
            QUIET.forEach((logger, level) -> System.setProperty(LEVEL_OF + logger, level));
        }
    }
}
