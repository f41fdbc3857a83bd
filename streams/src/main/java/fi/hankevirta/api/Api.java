package fi.hankevirta.api;

import fi.hankevirta.api.Route.Access;
import fi.hankevirta.view.FigureView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;

/** The API: figures to read and to follow, over HTTP. */
public final class Api implements AutoCloseable {
    /** Media type of errors that the API tells itself. */
    public static final String PROBLEM = "application/problem+json";

    /** Name of an attribute of requests, set where a page tells an error itself. */
    public static final String TELLS_ERRORS = "fi.hankevirta.tells-errors";

    /** Longest silence of a stream. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(4);

    /** Most streams at a time, of the public and the internal part together. */
    public static final int STREAMS = 32;

    private final StreamPlaces places;
    private final List<Route> routes = new ArrayList<>();
    private final Optional<BearerToken> token;

    private Api(StreamPlaces places, Optional<BearerToken> token) {
        this.places = places;
        this.token = token;
    }

    /**
     * Makes the API.
     *
     * @param released rows that everyone may see
     * @param internal rows that whoever has the token may see; empty for an API without an internal part
     * @param places of streams, which others may take of, too
     * @param heartbeat longest silence of a stream
     */
    public static Api of(
            Vocabulary vocabulary,
            FigureView released,
            Optional<Internal> internal,
            StreamPlaces places,
            Duration heartbeat) {
        Api api = new Api(places, internal.map(Internal::token));
        FigureRoutes figures = new FigureRoutes(vocabulary, places, heartbeat);
        api.routes.addAll(figures.ofReleased(released));
        api.routes.addAll(new ExportRoutes(released, vocabulary).all());
        internal.ifPresent(part -> api.routes.addAll(figures.ofLive(part.live())));
        return api;
    }

    /**
     * The internal part.
     *
     * @param live rows as they are, not protected
     * @param token that is asked for
     */
    public record Internal(FigureView live, BearerToken token) {}

    /** Adds a route. */
    public void add(Route route) {
        routes.add(route);
    }

    /** Adds all routes, and a page that says that there is no other, to a server. */
    public void addTo(RoutesConfig server) {
        List<Route> all = new ArrayList<>(routes);
        all.add(document(all));
        for (Route route : all) {
            serve(server, route.path(), new Endpoint(route, token));
        }
        ProblemException nothing = new ProblemException(Problem.of(
                HttpStatus.NOT_FOUND_404, "there is nothing under this path; " + documentPath() + " lists all paths"));
        serve(server, "/api/*", context -> Endpoint.tell(nothing, context));
    }

    @Override
    public void close() {
        places.close();
    }

    /** HEAD is answered like GET, so that it tells the same status and headers. */
    private static void serve(RoutesConfig server, String path, Handler handler) {
        server.get(path, handler);
        server.head(path, handler);
    }

    /** The document tells of itself, too, so it is made of the list that it is about to be added to. */
    private static Route document(List<Route> all) {
        return new Route(
                documentPath(),
                "document",
                "This document",
                "The OpenAPI document of all paths.",
                List.of(),
                Route.JSON,
                "Document",
                Access.PUBLIC,
                Answering.by(asked -> {
                    byte[] document = Json.bytes(OpenApiDocument.of(all));
                    return new Answer(EntityTag.digest(document), () -> document);
                }));
    }

    private static String documentPath() {
        return Route.BASE + "/openapi.json";
    }
}
