package fi.hankevirta.api;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.view.RowQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters that ask for rows, and the query that they make. */
public final class RowParameters {
    private static final String FIGURE = "figure";
    private static final String LEVEL = "level";
    private static final String AREA = "area";
    private static final String PERIOD = "period";
    private static final String BREAKDOWN = "breakdown";

    private RowParameters() {}

    /** Declares them, with the codes of an installation. */
    public static List<Parameter> of(Vocabulary vocabulary) {
        List<String> areas = new ArrayList<>();
        vocabulary.register().areas().stream().map(Hankealue::code).forEach(areas::add);
        vocabulary.register().ytas().stream().map(Code::code).forEach(areas::add);
        areas.add(AreaLevel.FI.name());
        List<String> figures =
                vocabulary.figures().all().stream().map(FigureEntry::id).toList();
        Form period = new Form.Text(
                "[0-9]{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?|ALL", List.of("YYYY-MM", "YYYY-Qn", "YYYY", "ALL"));
        return List.of(
                Parameter.many(FIGURE, "Figures, by their codes.", new Form.OneOf(figures)),
                Parameter.many(AREA, "Areas, by the codes that /areas lists.", new Form.OneOf(areas)),
                Parameter.many(LEVEL, "Levels of areas.", levels()),
                Parameter.many(PERIOD, "Periods: months, quarters, years or all time.", period),
                Parameter.many(
                        BREAKDOWN,
                        "Breakdowns as rows write them: name=value, several joined with a comma; empty for none.",
                        BreakdownText.form(vocabulary)));
    }

    /** Returns the form of a level of areas. */
    static Form levels() {
        return new Form.OneOf(List.of(AreaLevel.HANKEALUE.name(), AreaLevel.YTA.name(), AreaLevel.FI.name()));
    }

    /** Returns what was asked for. */
    public static RowQuery query(Asked asked) {
        return new RowQuery(
                Set.copyOf(asked.all(FIGURE)),
                asked.all(LEVEL).stream().map(AreaLevel::valueOf).collect(Collectors.toSet()),
                Set.copyOf(asked.all(AREA)),
                Set.copyOf(asked.all(PERIOD)),
                Set.copyOf(asked.all(BREAKDOWN)));
    }
}
