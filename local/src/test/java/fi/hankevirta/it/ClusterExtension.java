package fi.hankevirta.it;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test an {@link Installation} on one cluster that all tests of the JVM share. The system property
 * {@code hankevirta.cluster} chooses it: {@code embedded}, which is the default, or {@code container}.
 */
final class ClusterExtension implements BeforeAllCallback, ParameterResolver {
    private static final String PROPERTY = "hankevirta.cluster";
    private static final Namespace NAMESPACE = Namespace.create(ClusterExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        started(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        "installation",
                        key -> Installation.create(started(context).bootstrapServers()),
                        Installation.class);
    }

    private static Cluster started(ExtensionContext context) {
        Start start =
                context.getRoot().getStore(NAMESPACE).computeIfAbsent("cluster", key -> Start.attempt(), Start.class);
        if (start.cluster() == null) {
            Requirement.CONTAINERS.endTest(Start.WHAT, start.reason());
        }
        return Objects.requireNonNull(start.cluster());
    }

    /**
     * The one attempt to start a cluster, which JUnit closes when all tests have run.
     *
     * @param cluster null when this machine has none
     * @param reason why it has none
     */
    private record Start(@Nullable Cluster cluster, String reason) implements AutoCloseable {
        static final String WHAT = "integration tests on a container";

        static Start attempt() {
            String kind = System.getProperty(PROPERTY, "embedded");
            try {
                return switch (kind) {
                    case "embedded" -> new Start(EmbeddedCluster.start(), "");
                    case "container" -> new Start(ContainerCluster.start(), "");
                    default -> throw new IllegalArgumentException(PROPERTY + " is embedded or container, not " + kind);
                };
            } catch (NotAvailableException e) {
                String reason = Objects.requireNonNull(e.getMessage());
                Requirement.CONTAINERS.announce(WHAT, reason);
                return new Start(null, reason);
            }
        }

        @Override
        public void close() {
            if (cluster != null) {
                cluster.close();
            }
        }
    }
}
