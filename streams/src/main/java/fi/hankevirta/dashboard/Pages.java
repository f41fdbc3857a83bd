package fi.hankevirta.dashboard;

import fi.hankevirta.api.EntityTag;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.SenderReports;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers with pages. */
final class Pages {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int LATER = 503;
    private static final String RETRY_SECONDS = "2";

    private final Vocabulary vocabulary;
    private final Rows rows;
    private final Assets assets;
    private final Frames frames;
    private final Parameters parameters;
    private final Templates templates = new Templates();
    private final SeenVersion seen;

    Pages(Vocabulary vocabulary, Rows rows, Assets assets, List<View> views, Clock clock) {
        this.vocabulary = vocabulary;
        this.rows = rows;
        this.assets = assets;
        this.frames = new Frames(assets, views);
        this.parameters = new Parameters(vocabulary);
        this.seen = new SeenVersion(clock);
    }

    /**
     * What pages are made of.
     *
     * @param shown rows of the pages
     * @param showing which these are
     * @param released rows that were released
     * @param files whether the API hands out released rows as files
     * @param reports what the topics of senders tell beside figures
     */
    record Rows(
            FigureView shown, Showing showing, FigureView released, boolean files, Supplier<SenderReports> reports) {}

    /**
     * Answers with a page of a view.
     *
     * @param path of the page, from the language's path on
     * @param area in the path; empty for none
     */
    void answer(Context context, Phrases t, View view, String path, String area) {
        show(context, t, path, view.isOfRowsAlone(), scene -> {
            Map<String, List<String>> query = query(context);
            Wanted wanted = parameters.check(view, area, query, scene.naming());
            PageContent content = view.page(wanted, scene);
            return new Made(content, Parameters.table(query, content));
        });
    }

    /** Answers that there is no such page. */
    void nothing(Context context, Phrases t, List<Part.Option> there) {
        show(context, t, "", true, scene -> {
            throw WrongRequest.page("wrong.page", there);
        });
    }

    private void show(Context context, Phrases t, String path, boolean ofRowsAlone, Making making) {
        PageHeaders.addTo(context);
        context.header("Content-Language", t.tag());
        Optional<FigureRows> shown = rows.shown().rows();
        if (shown.isEmpty()) {
            context.status(LATER)
                    .header("Retry-After", RETRY_SECONDS)
                    .header("Cache-Control", "no-store")
                    .result(templates.waiting(t, assets));
            return;
        }
        FigureRows released = rows.released().rows().orElse(new FigureRows(new TreeMap<>(), ""));
        SenderReports reports = rows.reports().get();
        Scene scene = Scene.of(vocabulary, t, shown.get(), rows.showing(), released, rows.files(), reports);
        answer(context, scene, path, ofRowsAlone, making);
    }

    private void answer(Context context, Scene scene, String path, boolean ofRowsAlone, Making making) {
        Phrases t = scene.t();
        String version = scene.grid().rows().version();
        String query = Optional.ofNullable(context.queryString())
                .map(text -> "?" + text)
                .orElse("");
        try {
            Made made = making.of(scene);
            EntityTag tag = EntityTag.of(
                    t.tag(),
                    path,
                    query,
                    version,
                    scene.released().version(),
                    Long.toString(scene.reports().version()),
                    vocabulary.version(),
                    assets.path("dashboard.css"),
                    assets.path("dashboard.js"));
            context.status(OK).header(ofRowsAlone ? "ETag" : "Cache-Control", ofRowsAlone ? tag.text() : "no-store");
            if (ofRowsAlone && tag.isIn(context.header("If-None-Match"))) {
                context.status(NOT_MODIFIED);
            } else if (made.file().isPresent()) {
                hand(context, made.file().get(), scene);
            } else {
                context.result(templates.page(
                        frames.of(scene, seen.since(version), path, query, ofRowsAlone), made.content()));
            }
        } catch (WrongRequest e) {
            context.status(e.status())
                    .header("Cache-Control", "no-store")
                    .result(templates.wrong(frames.of(scene, seen.since(version), path, "", true), e));
        }
    }

    private static void hand(Context context, Part.Table table, Scene scene) {
        String name = TableFile.name(table, scene.showing());
        context.contentType(TableFile.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .result(TableFile.text(table, scene.naming().formats()));
    }

    /** A query that can't be decoded is refused like a value that is not allowed. */
    private static Map<String, List<String>> query(Context context) {
        try {
            return context.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw WrongRequest.parameter("wrong.query", "", List.of());
        }
    }

    /**
     * What was asked for.
     *
     * @param content of the page
     * @param file the table of it that is wanted as a file; empty when the page is
     */
    private record Made(PageContent content, Optional<Part.Table> file) {}

    /** Makes what was asked for. */
    private interface Making {
        Made of(Scene scene);
    }
}
