package fi.hankevirta.catalogue;

import static java.util.Objects.requireNonNullElse;

import fi.hankevirta.figure.Unit;
import java.util.List;
import java.util.stream.Collectors;

/** What the documentation page says of one figure. */
final class FigureBlock {
    private static final String NONE = "none";

    private FigureBlock() {}

    static String of(FigureEntry entry) {
        return "\n### `" + entry.id() + "`\n\n"
                + "**" + entry.names().en() + ".** " + entry.explanation().en() + "\n\n"
                + "| | name | explanation |\n|---|---|---|\n"
                + language("fi", entry.names().fi(), entry.explanation().fi())
                + language("sv", entry.names().sv(), entry.explanation().sv())
                + "\n"
                + item(entry.unit() == Unit.COUNT ? "Count" : "Numerator", entry.numerator())
                + (entry.denominator() == null ? "" : item("Denominator", entry.denominator()))
                + item("Period", entry.periodOf() + "; " + periods(entry.period()))
                + item(
                        "Rows",
                        entry.breakdowns().stream().map(FigureBlock::rows).collect(Collectors.joining("; ")))
                + "- **Unit:** " + entry.unit() + " · **Class:** " + letters(entry) + " · **Goal:** "
                + requireNonNullElse(entry.goal(), NONE) + " · **Improves:** " + direction(entry) + "\n"
                + item("Source", entry.source());
    }

    static String letters(FigureEntry entry) {
        String where = entry.personsWhere().stream().map(b -> "`" + b + "`").collect(Collectors.joining(" or "));
        return entry.disclosure().name().charAt(0) + (where.isEmpty() ? "" : ", but P where " + where);
    }

    static String direction(FigureEntry entry) {
        return entry.direction() == null ? NONE : entry.direction() == Direction.UP ? "up" : "down";
    }

    private static String language(String code, String name, String explanation) {
        return "| " + code + " | " + name + " | " + explanation + " |\n";
    }

    private static String periods(PeriodKind kind) {
        return kind == PeriodKind.ALL ? "one row, ALL" : "rows for MONTH, QUARTER, YEAR and ALL";
    }

    private static String rows(List<String> breakdown) {
        return breakdown.isEmpty()
                ? "one without breakdown"
                : breakdown.stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(" and ", "one for each ", ""));
    }

    private static String item(String label, String text) {
        return "- **" + label + ":** " + text + "\n";
    }
}
