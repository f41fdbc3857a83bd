package fi.hankevirta.api;

import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowQuery;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows a page at a time, in the order of their keys. A page goes on after a key and not after a number of rows, so that
 * no row that stays is lost or told twice when others come and go between two pages.
 */
final class Values {
    static final int USUAL = 1_000;
    static final int MOST = 10_000;

    private static final String LIMIT = "limit";
    private static final String AFTER = "after";

    private final String path;
    private final FigureView view;
    private final Vocabulary vocabulary;

    Values(String path, FigureView view, Vocabulary vocabulary) {
        this.path = path;
        this.view = view;
        this.vocabulary = vocabulary;
    }

    static List<Parameter> parameters(Vocabulary vocabulary) {
        List<Parameter> parameters = new ArrayList<>(RowParameters.of(vocabulary));
        parameters.add(Parameter.one(LIMIT, "Most rows of a page.", new Form.Whole(1, MOST, USUAL)));
        parameters.add(Parameter.one(AFTER, "Where the page before ended; take it from its link.", Cursor.FORM));
        return parameters;
    }

    Answer answer(Asked asked) {
        FigureRows present = Present.rows(view);
        return new Answer(present.version() + vocabulary.version(), () -> Json.bytes(page(asked, present)));
    }

    private Page page(Asked asked, FigureRows present) {
        int limit = asked.one(LIMIT).map(Integer::valueOf).orElse(USUAL);
        List<ViewRow> found = rows(asked, present, limit + 1);
        boolean last = found.size() <= limit;
        return new Page(
                present.version(),
                asked.language().locale().toLanguageTag(),
                found.stream()
                        .limit(limit)
                        .map(row -> RowBody.of(row, vocabulary, asked.language()))
                        .toList(),
                last ? null : next(asked, found.get(limit - 1)));
    }

    private static List<ViewRow> rows(Asked asked, FigureRows present, int most) {
        RowQuery query = RowParameters.query(asked);
        // No text is between a text and the same with the first of all letters after it.
        String from = asked.one(AFTER).map(after -> Cursor.key(after) + "\0").orElse("");
        return present.rows().tailMap(from).values().stream()
                .filter(query)
                .limit(most)
                .toList();
    }

    private String next(Asked asked, ViewRow last) {
        return path + "?" + asked.with(AFTER, Cursor.of(last.key())).query();
    }
}
