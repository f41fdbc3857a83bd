package fi.hankevirta.dashboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands on every page.
 *
 * @param t texts of the language
 * @param navigation to the views
 * @param languages the same page in each language
 * @param showing which rows are shown
 * @param source says so, in words
 * @param asOf since when the rows have been as they are
 * @param newest the time of the newest event behind any of them; empty for none
 * @param changes path of the stream of versions
 * @param version of the rows
 * @param assets paths of files by their names
 * @param legend what stands where there is no number
 * @param self address of the page, as it was asked for
 * @param every seconds after which it is asked for again though no row has changed; 0 for never
 */
public record Frame(
        Phrases t,
        List<Part.Link> navigation,
        List<Part.Link> languages,
        Showing showing,
        String source,
        String asOf,
        String newest,
        String changes,
        String version,
        Assets assets,
        List<Explained> legend,
        String self,
        int every) {
    /** Copies the lists. */
    public Frame {
        navigation = List.copyOf(navigation);
        languages = List.copyOf(languages);
        legend = List.copyOf(legend);
    }

    /** Returns where a table of the page is as a file. */
    public String file(String table) {
        return self + (self.contains("?") ? "&" : "?") + Parameters.TABLE + "="
                + URLEncoder.encode(table, StandardCharsets.UTF_8);
    }

    /**
     * A line of the legend.
     *
     * @param kind what stands in a cell
     * @param name what it is called
     * @param meaning what it means, in one sentence
     */
    public record Explained(Kind kind, String name, String meaning) {}
}
