package fi.hankevirta.local;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the cluster of a test class when it is first asked for, and closes it after the class. */
public final class ClusterExtension implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ClusterExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!isContainer()) {
            return ConditionEvaluationResult.enabled("the embedded broker runs everywhere");
        }
        return Requirement.CONTAINERS.evaluate(
                "the integration tests on a container of Kafka", ContainerCluster::whyMissing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestCluster.class;
    }

    @Override
    public TestCluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return classContext(context)
                .getStore(NAMESPACE)
                .computeIfAbsent(TestCluster.class, type -> start(), TestCluster.class);
    }

    private static TestCluster start() {
        return isContainer() ? ContainerCluster.start() : TestCluster.embedded();
    }

    private static boolean isContainer() {
        String cluster = System.getProperty("hankevirta.cluster", "embedded");
        return switch (cluster) {
            case "embedded" -> false;
            case "container" -> true;
            default ->
                throw new IllegalArgumentException("hankevirta.cluster must be embedded or container, not " + cluster);
        };
    }

    private static ExtensionContext classContext(ExtensionContext context) {
        return context.getTestMethod().isPresent()
                ? context.getParent().map(ClusterExtension::classContext).orElse(context)
                : context;
    }
}
