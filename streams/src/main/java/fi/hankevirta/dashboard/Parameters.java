package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.FigureEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks what a page is asked for (nothing that is wrong is quoted but plain names of parameters). */
final class Parameters {
    static final String FIGURE = "figure";
    static final String BREAKDOWN = "breakdown";
    static final String PERIOD = "period";
    /** A table of the page that is asked for as a file; every page has it. */
    static final String TABLE = "table";

    /** A name that may be told again: no personal identity code fits into it. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_-]{1,30}");

    private final Vocabulary vocabulary;

    Parameters(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks a query.
     *
     * @param area from the path; empty for none
     * @throws WrongRequest when something is not allowed
     */
    Wanted check(View view, String area, Map<String, List<String>> query, Naming naming) {
        query.keySet().stream()
                .filter(name -> !view.parameters().contains(name) && !name.equals(TABLE))
                .findFirst()
                .ifPresent(name -> {
                    throw WrongRequest.parameter(
                            "wrong.unknown", PLAIN_NAME.matcher(name).matches() ? name : "", plain(view.parameters()));
                });
        Optional<FigureEntry> figure = one(query, FIGURE).map(id -> figure(id, view, naming));
        Optional<String> breakdown = one(query, BREAKDOWN);
        if (breakdown.isPresent()) {
            checkBreakdown(breakdown.get(), figure, view, naming);
        }
        Optional<Span> period = one(query, PERIOD).map(Parameters::period);
        return new Wanted(area, figure.map(FigureEntry::id), breakdown, period);
    }

    /**
     * Finds the table that is asked for as a file; empty when the page itself is.
     *
     * @throws WrongRequest when the page has no such table
     */
    static Optional<Part.Table> table(Map<String, List<String>> query, PageContent content) {
        return one(query, TABLE)
                .map(id -> content.tables().stream()
                        .filter(table -> table.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> WrongRequest.parameter(
                                "wrong.value",
                                TABLE,
                                content.tables().stream()
                                        .map(table -> new Part.Option(table.id(), table.caption(), false))
                                        .toList())));
    }

    /** Returns the figures that a view may show. */
    List<FigureEntry> figures(View view) {
        return vocabulary.figures().all().stream().filter(view::allows).toList();
    }

    private FigureEntry figure(String id, View view, Naming naming) {
        List<FigureEntry> allowed = figures(view);
        return allowed.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> WrongRequest.parameter(
                        "wrong.value",
                        FIGURE,
                        allowed.stream()
                                .map(entry -> new Part.Option(entry.id(), naming.figure(entry.id()), false))
                                .toList()));
    }

    private void checkBreakdown(String breakdown, Optional<FigureEntry> figure, View view, Naming naming) {
        String id = figure.map(FigureEntry::id).orElse(view.usual());
        List<String> allowed = figures(view).stream()
                .filter(entry -> entry.id().equals(id))
                .flatMap(entry -> Breakdowns.of(entry, vocabulary).stream())
                .distinct()
                .toList();
        if (!allowed.contains(breakdown)) {
            throw WrongRequest.parameter(
                    "wrong.value",
                    BREAKDOWN,
                    allowed.stream()
                            .map(each -> new Part.Option(each, naming.breakdown(each), false))
                            .toList());
        }
    }

    private static Span period(String code) {
        return Span.of(code)
                .orElseThrow(() -> WrongRequest.parameter(
                        "wrong.value", PERIOD, plain(List.of("YYYY-MM", "YYYY-Qn", "YYYY", Span.ALL_CODE))));
    }

    private static Optional<String> one(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw WrongRequest.parameter("wrong.twice", name, List.of());
        }
        return values.stream().findFirst();
    }

    private static List<Part.Option> plain(List<String> values) {
        return values.stream().map(value -> new Part.Option(value, "", false)).toList();
    }
}
