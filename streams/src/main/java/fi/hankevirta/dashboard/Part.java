package fi.hankevirta.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a section of a page is made of. */
public sealed interface Part {
    /**
     * A place to go.
     *
     * @param text of the link
     * @param href where to; never another host
     * @param current whether it is where one is
     */
    record Link(String text, String href, boolean current) {}

    /** Headline figures. */
    record Cards(List<Card> cards) implements Part {}

    /**
     * A headline figure.
     *
     * @param title what it is of
     * @param period that it is of
     * @param cell the number
     * @param change from the period before, in words; empty when not known
     */
    record Card(String title, String period, Cell cell, String change) {}

    /**
     * A form that asks for other rows.
     *
     * @param action path of the page
     * @param kept parameters that stay as they are
     * @param selects to choose from
     * @param slider whether the last of them may be a slider, for whoever has scripts
     */
    record Choice(String action, List<Kept> kept, List<Select> selects, boolean slider) implements Part {}

    /** A parameter that stays. */
    record Kept(String name, String value) {}

    /**
     * One parameter to choose.
     *
     * @param name of the parameter
     * @param label what it is called
     * @param groups of values; one without a label when they are of one kind
     */
    record Select(String name, String label, List<Group> groups) {}

    /** Values of one kind. */
    record Group(String label, List<Option> options) {}

    /** A value. */
    record Option(String value, String text, boolean selected) {}

    /**
     * The areas as equal tiles, in the register's order within their cooperation areas.
     *
     * @param label what they show
     * @param groups of tiles
     * @param scale what the shades mean, the lightest first; none when nothing is shaded
     */
    record Tiles(String label, List<TileGroup> groups, List<String> scale) implements Part {}

    /** A cooperation area. */
    record TileGroup(String name, List<Tile> tiles) {}

    /** An area. */
    record Tile(String name, String href, Cell cell) {}

    /**
     * A table.
     *
     * @param id unique on the page
     * @param caption what it shows
     * @param corner head of the first column
     * @param columns heads of the others
     * @param lines under them, each as long as the columns
     * @param downloads of rows for machines; none when they are not released
     */
    record Table(String id, String caption, String corner, List<String> columns, List<Line> lines, List<Link> downloads)
            implements Part {
        /** Returns whether any line has a picture. */
        public boolean hasPictures() {
            return lines.stream().anyMatch(line -> line.picture() != null);
        }

        /** Returns whether its pictures are lines of time. */
        public boolean hasTimelines() {
            return lines.stream().anyMatch(line -> line.picture() instanceof Timeline);
        }

        /** Returns whether a column holds words, which begin at the left, and not numbers. */
        public boolean isOfWords(int column) {
            return lines.stream().anyMatch(line -> line.cells().get(column).kind() == Kind.TEXT);
        }
    }

    /**
     * A line of a table.
     *
     * @param head its first cell
     * @param href where the head leads; empty for nowhere
     * @param level 0 for the country, 1 for a cooperation area, 2 for everything else
     * @param cells the others
     * @param picture of the line; null for none
     */
    record Line(
            String head,
            String href,
            int level,
            List<Cell> cells,
            @Nullable Picture picture) {}

    /**
     * Files of a release.
     *
     * @param name of the release
     * @param links to them
     */
    record Files(String name, List<Link> links) implements Part {}

    /** Says something. */
    record Note(String text) implements Part {}
}
