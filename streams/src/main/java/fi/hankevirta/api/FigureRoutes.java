package fi.hankevirta.api;

import fi.hankevirta.api.Route.Access;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.FigureView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The routes of the API. */
final class FigureRoutes {
    private static final String AREAS = "All areas: hankealueet, cooperation areas and the country.";
    private static final String VALUES = "In the order of their keys, a page at a time. A parameter that is given many"
            + " times allows any of its values; different parameters must all allow a row.";
    private static final String STREAM = "Server-sent events: version at the start, change with the rows that changed,"
            + " and reload when rows should be asked for anew: too many changed, or the client comes back with the"
            + " Last-Event-ID of another version. The id of an event is the version.";

    private final Vocabulary vocabulary;
    private final StreamPlaces places;
    private final Duration heartbeat;

    FigureRoutes(Vocabulary vocabulary, StreamPlaces places, Duration heartbeat) {
        this.vocabulary = vocabulary;
        this.places = places;
        this.heartbeat = heartbeat;
    }

    /** Returns what everyone may ask for. */
    List<Route> ofReleased(FigureView view) {
        List<Route> routes = new ArrayList<>(List.of(
                json("/areas", "areas", "Areas", AREAS, "AreaList", this::areas),
                json(
                        "/figures",
                        "figures",
                        "Definitions of figures",
                        "What each figure means, and which breakdowns there are.",
                        "FigureList",
                        this::figures),
                json(
                        "/releases",
                        "releases",
                        "Releases",
                        "What was released, the last at the end.",
                        "ReleaseList",
                        asked -> new Releases(view).answer())));
        routes.addAll(of(Route.BASE, "", Access.PUBLIC, view));
        return routes;
    }

    /** Returns what whoever has the token may ask for besides. */
    List<Route> ofLive(FigureView view) {
        return of(Route.INTERNAL, "internal", Access.INTERNAL, view);
    }

    private List<Route> of(String base, String prefix, Access access, FigureView view) {
        String which = access == Access.PUBLIC ? "Released rows" : "Live rows, not protected";
        Values values = new Values(base + "/values", view, vocabulary);
        return List.of(
                new Route(
                        base + "/values",
                        prefix.isEmpty() ? "values" : prefix + "Values",
                        which,
                        VALUES,
                        Values.parameters(vocabulary),
                        Route.JSON,
                        "Page",
                        access,
                        Answering.by(values::answer)),
                new Route(
                        base + "/stream",
                        prefix.isEmpty() ? "stream" : prefix + "Stream",
                        which + " as they change",
                        STREAM,
                        RowParameters.of(vocabulary),
                        Streaming.MEDIA_TYPE,
                        "Events",
                        access,
                        new Streaming(view, vocabulary, places, heartbeat)));
    }

    private Route json(String path, String operation, String summary, String description, String schema, Making made) {
        return new Route(
                Route.BASE + path,
                operation,
                summary,
                description,
                List.of(),
                Route.JSON,
                schema,
                Access.PUBLIC,
                Answering.by(made::answer));
    }

    private Answer areas(Asked asked) {
        return new Answer(vocabulary.version(), () -> Json.bytes(AreaList.of(vocabulary, asked.language())));
    }

    private Answer figures(Asked asked) {
        return new Answer(vocabulary.version(), () -> Json.bytes(FigureList.of(vocabulary, asked.language())));
    }

    /** Makes an answer. */
    private interface Making {
        Answer answer(Asked asked);
    }

    /** All areas, as JSON tells them. */
    record AreaList(String language, List<AreaBody> areas) {
        static AreaList of(Vocabulary vocabulary, Language language) {
            List<AreaBody> areas = new ArrayList<>();
            areas.add(AreaBody.ofCountry(vocabulary, language));
            vocabulary.register().ytas().forEach(yta -> areas.add(AreaBody.of(yta, vocabulary, language)));
            vocabulary.register().areas().forEach(area -> areas.add(AreaBody.of(area, vocabulary, language)));
            return new AreaList(language.locale().toLanguageTag(), areas);
        }
    }

    /** All figures, as JSON tells them. */
    record FigureList(String language, List<FigureBody> figures, List<DimensionBody> dimensions) {
        static FigureList of(Vocabulary vocabulary, Language language) {
            return new FigureList(
                    language.locale().toLanguageTag(),
                    vocabulary.figures().all().stream()
                            .map(entry -> FigureBody.of(entry, language))
                            .toList(),
                    vocabulary.dimensions().stream()
                            .map(dimension -> DimensionBody.of(dimension, vocabulary, language))
                            .toList());
        }
    }
}
