package fi.hankevirta.dashboard;

import java.util.List;

/**
 * What is behind a number: one click away from it.
 *
 * @param title the figure, the area and the period that it is of
 * @param explanation what the figure means, in one sentence
 * @param facts the parts that it is made of, its status and where it comes from
 */
public record About(String title, String explanation, List<Fact> facts) {
    /** Copies the lists. */
    public About {
        facts = List.copyOf(facts);
    }

    /**
     * One of them.
     *
     * @param term what it is
     * @param text what it says
     * @param english what the catalogue says of it, which is in English whatever the page's language; empty for nothing
     */
    public record Fact(String term, String text, String english) {
        static Fact of(String term, String text) {
            return new Fact(term, text, "");
        }
    }
}
