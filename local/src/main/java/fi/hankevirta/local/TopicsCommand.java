package fi.hankevirta.local;

import fi.hankevirta.access.AccessPlan;
import fi.hankevirta.access.Change;
import fi.hankevirta.access.Change.Mending;
import fi.hankevirta.topic.BoundedAdmin;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a cluster what an installation needs: topics, users, grants and quotas. No topic is ever deleted. */
@Command(
        name = "topics",
        description = "Plan, apply or check the topics, users, grants and quotas of an installation.",
        footer = {
            "",
            "docs/access.md tells who may do what. A line begins with + for what is missing, - for what nobody"
                    + " declared, ~ for what differs and ! for what only people can mend."
        })
final class TopicsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: plan, apply or check");
    }

    @Command(
            name = "plan",
            description = "Tell what apply would change, and change nothing.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:told", "2:it could not be told; the message says why"})
    int plan(@Mixin TopicsOptions options, @Mixin AccessOptions access) {
        try (BoundedAdmin admin = options.admin()) {
            tell(cluster(admin, access).changes(access.plan(options.topics())));
            return ExitCode.OK;
        }
    }

    @Command(
            name = "apply",
            description = "Create and set what is missing or differs, then check everything. Applying again changes"
                    + " nothing.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all is as declared", "1:something is left, which is told", "2:it could not be done"})
    int apply(
            @Mixin TopicsOptions options,
            @Mixin AccessOptions access,
            @Mixin PasswordOptions passwords,
            @Option(
                            names = "--replication-factor",
                            paramLabel = "N",
                            defaultValue = "-1",
                            description = "Replicas of each new topic; by default the cluster's own default.")
                    short replicationFactor,
            @Option(names = "--prune", description = "Also remove users, grants and quotas that nobody declared.")
                    boolean prune) {
        AccessPlan plan = access.plan(options.topics());
        try (BoundedAdmin admin = options.admin()) {
            Cluster cluster = cluster(admin, access);
            List<Change> carriedOut = cluster.changes(plan).stream()
                    .filter(change ->
                            change.mending() == Mending.APPLIED || (prune && change.mending() == Mending.PRUNED))
                    .toList();
            cluster.apply(plan, carriedOut, passwords, replicationFactor);
            carriedOut.forEach(change -> out().println(change.text()));
            return tell(cluster.changesAfter(plan, carriedOut));
        }
    }

    @Command(
            name = "check",
            description = "Tell what is not as declared, also what is there without being declared.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all is as declared", "1:something is not, which is told", "2:it could not be told"})
    int check(@Mixin TopicsOptions options, @Mixin AccessOptions access) {
        try (BoundedAdmin admin = options.admin()) {
            return tell(cluster(admin, access).changes(access.plan(options.topics())));
        }
    }

    private static Cluster cluster(BoundedAdmin admin, AccessOptions access) {
        return new Cluster(admin.client(), access.isOpen());
    }

    private int tell(List<Change> changes) {
        changes.forEach(change -> out().println(change.text()));
        out().println(
                        changes.isEmpty()
                                ? "everything is as declared"
                                : changes.size() + " differences: " + count(changes, Mending.APPLIED)
                                        + " for apply, " + count(changes, Mending.PRUNED) + " for apply --prune, "
                                        + count(changes, Mending.BY_HAND) + " to mend by hand");
        return changes.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static long count(List<Change> changes, Mending mending) {
        return changes.stream().filter(change -> change.mending() == mending).count();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
