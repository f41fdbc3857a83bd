package fi.hankevirta.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.monitoring.Rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The files fit together; what only Prometheus can say of them, promtool and PrometheusIT say. */
class MonitoringKitTest {
    private static final String SOURCE = "hankevirta-prometheus";

    private final Rules rules = MonitoringKit.rules();
    private final Map<String, JsonNode> boards = MonitoringKit.boards();

    @Test
    void everyMetricOfOursThatRulesAndBoardsUseIsListed() {
        assertThat(MonitoringKit.used()).hasSizeGreaterThan(30);

        assertThat(MonitoringKit.used().stream()
                        .filter(name -> name.startsWith("hankevirta_"))
                        .map(name -> name.replaceFirst("(_seconds)_(bucket|count|sum)$", "$1")))
                .isSubsetOf(MonitoringKit.listed().keySet());
    }

    @Test
    void everyRecordedFigureIsUsed() {
        String everything = rules.recorded() + rules.alerts().toString() + boards;

        assertThat(rules.recorded())
                .hasSizeGreaterThan(5)
                .allSatisfy(rule -> assertThat(everything.split(rule.name(), -1))
                        .as(rule.name() + ", beside where it is recorded")
                        .hasSizeGreaterThan(2));
    }

    @Test
    void everyAlertLeadsToItsOwnHeadingAndEveryHeadingIsAnAlerts() {
        List<String> headings = MonitoringKit.text(MonitoringKit.DOCS.resolve("runbook.md"))
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring(4))
                .toList();

        assertThat(rules.alerts()).extracting(Rule::name).containsExactlyElementsOf(headings);
        assertThat(rules.alerts())
                .allSatisfy(alert -> assertThat(alert.runbook())
                        .isEqualTo("../runbook.md#" + alert.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyHeadingSaysWhatToLookAtHowToMendItAndWhenToEscalate() {
        String runbook = MonitoringKit.text(MonitoringKit.DOCS.resolve("runbook.md"));

        assertThat(runbook.split("\n### ", -1)).hasSizeGreaterThan(10);
        assertThat(List.of(runbook.split("\n### ", -1))
                        .subList(1, rules.alerts().size() + 1))
                .allSatisfy(alert -> assertThat(alert).containsSubsequence("**Look.**", "**Mend.**", "**Escalate**"));
    }

    @Test
    void everyAlertIsTestedToFireAndNotTo() {
        String tests = MonitoringKit.text(MonitoringKit.file("rules_test.yml"));

        assertThat(rules.alerts()).allSatisfy(alert -> {
            assertThat(tests).contains("alertname: " + alert.name() + "\n        exp_alerts:");
            assertThat(tests).containsPattern("alertname: " + alert.name() + "\n( {6}- | {2}- | {4}\\w)");
        });
    }

    @Test
    void boardsHaveIdsAndTitlesOfTheirOwnAndOneSource() {
        assertThat(boards).containsOnlyKeys("areas.json", "broker.json", "overview.json", "streams.json");
        assertThat(texts("uid")).doesNotHaveDuplicates();
        assertThat(texts("title")).doesNotHaveDuplicates();
        assertThat(boards).allSatisfy((file, board) -> {
            assertThat(board.get("uid").asText()).isEqualTo("hankevirta-" + file.replace(".json", ""));
            assertThat(board.findValues("datasource"))
                    .extracting(source -> source.path("uid").asText())
                    .containsOnly(SOURCE);
        });
        assertThat(MonitoringKit.text(MonitoringKit.file("provisioning/datasources/prometheus.yml")))
                .contains("uid: " + SOURCE);
    }

    @Test
    void panelsAreDistinctExplainedAndDoNotOverlap() {
        assertThat(boards).allSatisfy((file, board) -> {
            List<JsonNode> panels = elements(board.get("panels"));
            assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
            assertThat(panels).extracting(panel -> panel.get("title").asText()).doesNotHaveDuplicates();
            assertThat(panels).allSatisfy(panel -> {
                assertThat(panel.get("description").asText()).endsWith(".");
                assertThat(panel.get("targets")).isNotEmpty();
            });
            assertThat(panels.stream().mapToLong(MonitoringKitTest::tiles).sum())
                    .as("tiles of " + file)
                    .isEqualTo(panels.stream()
                            .flatMap(MonitoringKitTest::tilesOf)
                            .collect(Collectors.toCollection(TreeSet::new))
                            .size());
        });
    }

    private List<String> texts(String field) {
        return boards.values().stream().map(board -> board.get(field).asText()).toList();
    }

    private static long tiles(JsonNode panel) {
        return tilesOf(panel).count();
    }

    private static Stream<Integer> tilesOf(JsonNode panel) {
        JsonNode at = panel.get("gridPos");
        return IntStream.range(0, at.get("h").asInt())
                .boxed()
                .flatMap(y -> IntStream.range(0, at.get("w").asInt())
                        .mapToObj(x ->
                                (at.get("y").asInt() + y) * 24 + at.get("x").asInt() + x));
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
