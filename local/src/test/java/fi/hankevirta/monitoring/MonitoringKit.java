package fi.hankevirta.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of docs/monitoring. */
public final class MonitoringKit {
    /** The project's documentation. */
    public static final Path DOCS = Path.of("../docs").toAbsolutePath().normalize();

    private static final Path FOLDER = DOCS.resolve("monitoring");
    private static final Pattern METRIC = Pattern.compile("^\\| `(hankevirta_\\w+)` \\| (\\w+) \\|", Pattern.MULTILINE);
    /** Series that Prometheus makes itself. */
    private static final Set<String> PROMETHEUS_OWN = Set.of("up", "ALERTS");

    private MonitoringKit() {}

    /** Returns a file of the folder. */
    public static Path file(String name) {
        return FOLDER.resolve(name);
    }

    /** Returns the metrics that the page lists, with their types. */
    public static Map<String, String> listed() {
        Map<String, String> metrics = new TreeMap<>();
        Matcher matcher = METRIC.matcher(text(file("README.md")));
        while (matcher.find()) {
            metrics.put(matcher.group(1), matcher.group(2));
        }
        return metrics;
    }

    /** Returns the names that rules and boards use and that are neither recorded nor Prometheus's own. */
    public static Set<String> used() {
        Rules rules = rules();
        Set<String> names = Stream.concat(
                        Stream.concat(rules.recorded().stream(), rules.alerts().stream())
                                .map(Rules.Rule::expression),
                        boards().values().stream().flatMap(board -> expressions(board).stream()))
                .flatMap(expression -> MetricNames.of(expression).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(PROMETHEUS_OWN);
        rules.recorded().forEach(rule -> names.remove(rule.name()));
        return names;
    }

    static Rules rules() {
        return Rules.read(file("hankevirta.rules.yml"));
    }

    /** Returns the boards by the names of their files. */
    static Map<String, JsonNode> boards() {
        Map<String, JsonNode> boards = new TreeMap<>();
        try (Stream<Path> files = Files.list(file("grafana"))) {
            for (Path file : files.toList()) {
                boards.put(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return boards;
    }

    /** Returns the expressions of a board's panels and variables. */
    static List<String> expressions(JsonNode board) {
        List<String> expressions = new ArrayList<>(board.findValuesAsText("expr"));
        expressions.addAll(board.get("templating").findValuesAsText("definition"));
        return expressions;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
