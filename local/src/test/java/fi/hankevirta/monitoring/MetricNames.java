package fi.hankevirta.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of metrics in expressions of PromQL. */
final class MetricNames {
    /** What holds names that are none of metrics: texts, labels, ranges. */
    private static final Pattern ELSEWHERE = Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]"
            + "|\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)|\\boffset\\s+\\w+");

    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.:])[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\s*\\()\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "inf", "nan");
    private static final String VALUES_OF = "label_values(";

    private MetricNames() {}

    static Set<String> of(String expression) {
        Set<String> names = new TreeSet<>();
        if (expression.startsWith(VALUES_OF)) { // A variable of a board: the metric, and a label.
            names.add(expression.substring(VALUES_OF.length(), expression.indexOf(',')));
            return names;
        }
        Matcher matcher = NAME.matcher(ELSEWHERE.matcher(expression).replaceAll(" "));
        while (matcher.find()) {
            if (!WORDS.contains(matcher.group())) {
                names.add(matcher.group());
            }
        }
        return names;
    }
}
