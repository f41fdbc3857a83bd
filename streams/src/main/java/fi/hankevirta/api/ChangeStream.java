package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.RowChanges;
import fi.hankevirta.view.RowQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Tells one client what changes. It compares the rows that the client knows with those that there are, so a client that
 * is slow is told less often, and nothing piles up for it.
 */
final class ChangeStream {
    /** Most rows of an event; a client is told to ask for all of them when more have changed. */
    static final int MOST_ROWS = 200;

    private final FigureView view;
    private final Vocabulary vocabulary;
    private final RowQuery query;
    private final Language language;
    private final Duration heartbeat;

    ChangeStream(FigureView view, Vocabulary vocabulary, RowQuery query, Language language, Duration heartbeat) {
        this.view = view;
        this.vocabulary = vocabulary;
        this.query = query;
        this.language = language;
        this.heartbeat = heartbeat;
    }

    /**
     * Rows that have changed.
     *
     * @param version of all rows, these among them
     * @param rows as they are now
     * @param removed keys of rows that are no more
     */
    record Change(String version, List<RowBody> rows, List<String> removed) {}

    /**
     * Something about all rows.
     *
     * @param version of all rows
     */
    record Version(String version) {}

    /**
     * Tells until the client is gone.
     *
     * @param first the rows that the client can ask for already
     * @param missed whether the client knew others
     * @throws IOException when the client is gone
     * @throws InterruptedException when the server ends
     */
    void run(FigureRows first, boolean missed, EventWriter writer) throws IOException, InterruptedException {
        writer.event(missed ? "reload" : "version", first.version(), new Version(first.version()));
        RowFollowing.run(
                view,
                first,
                heartbeat,
                writer,
                (before, now) -> tell(now.version(), RowChanges.between(before, now, query), writer));
    }

    private void tell(String version, RowChanges changes, EventWriter writer) throws IOException {
        if (changes.size() == 0) { // Only rows changed that this client did not ask for.
            writer.id(version);
        } else if (changes.size() > MOST_ROWS) {
            writer.event("reload", version, new Version(version));
        } else {
            List<RowBody> rows = changes.rows().stream()
                    .map(row -> RowBody.of(row, vocabulary, language))
                    .toList();
            writer.event("change", version, new Change(version, rows, changes.removed()));
        }
    }
}
