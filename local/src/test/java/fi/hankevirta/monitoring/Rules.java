package fi.hankevirta.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of rules, as far as the tests look at it; that it is one, promtool checks.
 *
 * @param recorded what is recorded, by its name
 * @param alerts what wakes somebody
 */
record Rules(List<Rule> recorded, List<Rule> alerts) {
    private static final Pattern RULE = Pattern.compile(
            "^ {6}- (record|alert): (\\S+)$(.*?)(?=^ {6}- |^ {2}- |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern EXPRESSION =
            Pattern.compile("^ {8}expr: (\\|-\\n(?: {10}.*\\n?)+|.*)", Pattern.MULTILINE);
    private static final Pattern RUNBOOK = Pattern.compile("runbook_url: (\\S+)");

    static Rules read(Path file) {
        List<Rule> recorded = new ArrayList<>();
        List<Rule> alerts = new ArrayList<>();
        try {
            Matcher rule = RULE.matcher(Files.readString(file));
            while (rule.find()) {
                String rest = rule.group(3);
                Rule read = new Rule(rule.group(2), first(EXPRESSION, rest).replace("|-\n", ""), first(RUNBOOK, rest));
                (rule.group(1).equals("alert") ? alerts : recorded).add(read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rules(recorded, alerts);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    /**
     * One of them.
     *
     * @param runbook where its runbook says that it leads to; empty when nowhere
     */
    record Rule(String name, String expression, String runbook) {}
}
