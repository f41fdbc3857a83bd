package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.FigureEntry;
import java.util.ArrayList;
import java.util.List;

/** Which breakdowns a figure may have, by the catalogue and the register. */
final class Breakdowns {
    private static final String PILOT = "pilot=";

    private Breakdowns() {}

    /** Returns all of them as rows write them, in the catalogue's order; the empty text for rows without breakdown. */
    static List<String> of(FigureEntry figure, Vocabulary vocabulary) {
        return figure.breakdowns().stream()
                .flatMap(dimensions -> of(dimensions, vocabulary).stream())
                .toList();
    }

    private static List<String> of(List<String> dimensions, Vocabulary vocabulary) {
        List<String> texts = List.of("");
        for (String dimension : dimensions) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                vocabulary.values(dimension).stream()
                        .filter(value -> value.of() == null || text.equals(PILOT + value.of()))
                        .forEach(value ->
                                longer.add((text.isEmpty() ? "" : text + ",") + dimension + "=" + value.code()));
            }
            texts = longer;
        }
        return texts;
    }
}
