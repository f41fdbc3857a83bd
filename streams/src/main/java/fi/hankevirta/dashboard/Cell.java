package fi.hankevirta.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one place of a page.
 *
 * @param kind what it is
 * @param text the number as the language writes it, or what its absence is called
 * @param step of the scale from 1 to 5 by which it is shaded; 0 for none
 * @param about what is behind it; null for words
 */
public record Cell(
        Kind kind, String text, int step, @Nullable About about) {
    static Cell words(String text) {
        return new Cell(Kind.TEXT, text, 0, null);
    }

    /**
     * Returns a number that is known, with what is behind it.
     *
     * @param zero whether it is one
     */
    static Cell number(boolean zero, String text, About about) {
        return new Cell(zero ? Kind.ZERO : Kind.VALUE, text, 0, about);
    }

    /** Returns the same without what is behind it, which stands elsewhere on the page. */
    Cell plain() {
        return new Cell(kind, text, step, null);
    }

    /** Returns the same with the facts alone, for tables that say once what all their numbers mean. */
    Cell brief() {
        About full = about;
        if (full == null) {
            return this;
        }
        List<About.Fact> facts = full.facts().stream()
                .map(fact -> About.Fact.of(fact.term(), fact.text()))
                .toList();
        return new Cell(kind, text, step, new About(full.title(), "", facts));
    }

    /** Returns the same shaded. */
    Cell shaded(int by) {
        return new Cell(kind, text, by, about);
    }
}
