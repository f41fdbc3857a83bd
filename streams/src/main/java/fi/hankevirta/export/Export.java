package fi.hankevirta.export;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** One format that released rows are handed out in. It holds nothing of a call, so any threads may share it. */
public interface Export {
    /** Releases whose names may stand in the name of a file. */
    Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** Returns the name by which the format is asked for, for example {@code csv}. */
    String format();

    /** Returns the media type, with its parameters. */
    String mediaType();

    /** Returns what the name of a file ends with, without the dot. */
    String ending();

    /** Returns whether the format has a place for a row; {@link #write} leaves out those it has none for. */
    default boolean holds(ViewRow row) {
        return true;
    }

    /**
     * Writes released rows, in their order, in UTF-8. The stream is flushed and left open.
     *
     * @param language of names and legends
     * @throws ExportException when the rows don't fit into one file of the format; nothing is written then
     * @throws IllegalArgumentException when a row is live: only what was released is handed out as a file
     */
    void write(List<ViewRow> rows, Language language, OutputStream out) throws IOException;

    /** Returns a name for a file of these rows: that of their release if they are of one. */
    default String fileName(List<ViewRow> rows) {
        List<String> releases = rows.stream()
                .map(row -> Marks.of(row).release())
                .distinct()
                .limit(2)
                .toList();
        boolean ofOne = releases.size() == 1 && PLAIN.matcher(releases.get(0)).matches();
        return "hankevirta" + (ofOne ? "-" + releases.get(0) : "") + "." + ending();
    }
}
