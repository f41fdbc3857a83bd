package fi.hankevirta.local;

import fi.hankevirta.topic.BoundedAdmin;
import fi.hankevirta.topic.TopicFault;
import fi.hankevirta.topic.TopicProvisioning;
import fi.hankevirta.topic.Topics;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates the topics of an installation in any cluster, or checks them. Nothing is ever altered or deleted. */
@Command(name = "topics", description = "Create the topics of an installation in a cluster, or check them.")
final class TopicsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: apply or check");
    }

    @Command(name = "apply", description = "Create the topics that are missing, then check all of them.")
    int apply(
            @Mixin TopicsOptions options,
            @Option(
                            names = "--replication-factor",
                            paramLabel = "N",
                            defaultValue = "-1",
                            description = "Replicas of each topic; by default as many as the cluster's own default.")
                    short replicationFactor) {
        try (BoundedAdmin admin = options.admin()) {
            TopicProvisioning provisioning = new TopicProvisioning(admin.client());
            Topics topics = options.topics();
            List<String> created = provisioning.create(topics, replicationFactor);
            created.forEach(topic -> out().println("created " + topic));
            return report(topics, provisioning.check(topics));
        }
    }

    @Command(name = "check", description = "Tell what is not as declared, and how to mend it.")
    int check(@Mixin TopicsOptions options) {
        try (BoundedAdmin admin = options.admin()) {
            Topics topics = options.topics();
            return report(topics, new TopicProvisioning(admin.client()).check(topics));
        }
    }

    private int report(Topics topics, List<TopicFault> faults) {
        faults.forEach(fault -> out().println(fault.message()));
        out().println(topics.all().size() + " topics declared, "
                + (faults.isEmpty() ? "all as declared" : faults.size() + " faults"));
        return faults.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
