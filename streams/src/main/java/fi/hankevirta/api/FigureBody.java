package fi.hankevirta.api;

import fi.hankevirta.catalogue.Direction;
import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.PeriodKind;
import fi.hankevirta.figure.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a figure as the API tells it; see {@link FigureEntry}.
 *
 * @param definition the parts of the definition that are told in English whatever the language
 */
record FigureBody(
        String code,
        String domain,
        String name,
        String explanation,
        Unit unit,
        PeriodKind period,
        List<List<String>> breakdowns,
        DisclosureClass disclosure,
        List<String> personsWhere,
        @Nullable String goal,
        @Nullable Direction direction,
        Definition definition) {

    /**
     * What is counted.
     *
     * @param language always en
     */
    record Definition(
            String language, String numerator, @Nullable String denominator, String periodOf, String source) {}

    static FigureBody of(FigureEntry entry, Language language) {
        return new FigureBody(
                entry.id(),
                entry.domain().code(),
                entry.names().in(language),
                entry.explanation().in(language),
                entry.unit(),
                entry.period(),
                entry.breakdowns(),
                entry.disclosure(),
                entry.personsWhere(),
                entry.goal(),
                entry.direction(),
                new Definition("en", entry.numerator(), entry.denominator(), entry.periodOf(), entry.source()));
    }
}
