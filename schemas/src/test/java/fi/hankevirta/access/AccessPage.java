package fi.hankevirta.access;

import fi.hankevirta.access.AccessPlan.Users;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.TopicPlan;
import fi.hankevirta.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourceType;

/** The tables of docs/access.md, made from the grants. */
final class AccessPage {
    /** Something of each class that a table has a column for, for an area that stands for all. */
    private static final List<Column> TOPICS = List.of(
            topic("own events", "hankealue.lappi.spro-notification.v1"),
            topic("others' events", "hankealue.kainuu.spro-notification.v1"),
            topic("own refusals", "hankealue.lappi.rejected.v1"),
            topic("others' refusals", "hankealue.kainuu.rejected.v1"),
            topic("live figures", "progress.spro.v1"),
            topic("released figures", "published.spro.v1"),
            topic("release requests", "control.releases.v1"),
            topic("release reports", "control.release-reports.v1"),
            topic("internal", "hankevirta.partials.v1"),
            topic("changelogs", "hankevirta-revisions-changelog"),
            topic("any other", "something.else"));

    private static final List<Column> REST = List.of(
            new Column("groups of its own name", ResourceType.GROUP, ""),
            new Column("others' groups", ResourceType.GROUP, "hankealue.kainuu.readers"),
            new Column("the pipeline's group", ResourceType.GROUP, "hankevirta"),
            new Column("the pipeline's transactions", ResourceType.TRANSACTIONAL_ID, "hankevirta-1"),
            new Column("the cluster", ResourceType.CLUSTER, Resource.CLUSTER_NAME));

    private static final Principal LAPPI = Principal.sender("LAPPI");

    private final AccessPlan plan = AccessPlan.of(
            new Topics(Register.shipped(), TopicPlan.ofPartitions(6)), "hankevirta", Quotas.DEFAULT, Users.SCRAM);
    private final Granted granted = new Granted(plan.grants());

    /** Returns the lines of the tables, each between its marks. */
    Map<String, List<String>> tables() {
        return Map.of("topics", table(TOPICS), "rest", table(REST), "quotas", quotas());
    }

    private List<String> table(List<Column> columns) {
        List<String> lines = new ArrayList<>();
        lines.add("| principal | " + columns.stream().map(Column::title).collect(Collectors.joining(" | ")) + " |");
        lines.add("|---|" + "---|".repeat(columns.size()));
        for (Principal principal : principals()) {
            lines.add(row(
                    principal.equals(LAPPI) ? "`hankealue.<area>`" : "`" + principal.name() + "`",
                    columns.stream().map(column -> cell(principal, column)).toList()));
        }
        lines.add(row("anyone else", columns.stream().map(column -> "-").toList()));
        return lines;
    }

    private List<String> quotas() {
        List<String> lines = new ArrayList<>(List.of("| principal | quotas on each broker |", "|---|---|"));
        for (Principal principal : principals()) {
            Map<String, Double> quotas = new TreeMap<>(plan.quotas().getOrDefault(principal.name(), Map.of()));
            String told = quotas.entrySet().stream()
                    .map(quota -> quota.getKey() + " " + quota.getValue().longValue())
                    .collect(Collectors.joining(", "));
            lines.add(row(
                    principal.equals(LAPPI) ? "`hankealue.<area>`" : "`" + principal.name() + "`",
                    List.of(told.isEmpty() ? "-" : told)));
        }
        return lines;
    }

    /** Every area has the same rights, so one stands for all of them, and for THL as a sender. */
    private List<Principal> principals() {
        return plan.principals().stream()
                .filter(principal -> principal.role() != Role.SENDER || principal.equals(LAPPI))
                .toList();
    }

    private String cell(Principal principal, Column column) {
        if (column.title().startsWith("own ") && principal.role() != Role.SENDER) {
            return "";
        }
        String name = column.name().isEmpty() ? principal.prefix() + "readers" : column.name();
        Set<AclOperation> allowed = granted.to(principal, column.type(), name);
        return allowed.isEmpty()
                ? "-"
                : allowed.stream()
                        .map(operation -> operation.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |";
    }

    private static Column topic(String title, String name) {
        return new Column(title, ResourceType.TOPIC, name);
    }

    private record Column(String title, ResourceType type, String name) {}
}
