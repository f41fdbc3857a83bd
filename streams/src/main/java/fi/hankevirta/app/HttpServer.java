package fi.hankevirta.app;

import fi.hankevirta.api.Api;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves pages over HTTP; on this machine only, unless the settings name another address. */
final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final Javalin server;
    private final HttpPages pages;

    private HttpServer(Javalin server, HttpPages pages) {
        this.server = server;
        this.pages = pages;
    }

    /**
     * Begins to serve; the pages are closed with the server, or when it can't begin.
     *
     * @param host address to listen on
     * @param port to listen on, 0 for any free one
     * @throws StartException when that can't be had
     */
    static HttpServer start(String host, int port, HttpPages pages) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            HttpLimits.apply(config.jetty, host, port);
            pages.addTo(config.routes);
            addErrors(config.routes);
        });
        try {
            server.start();
        } catch (JavalinException e) {
            pages.close();
            throw new StartException(
                    "can't serve HTTP on " + host + ":" + port
                            + ": the port is taken or the address is not this machine's; choose another with "
                            + PipelineSettings.HTTP_PORT + " or " + PipelineSettings.HTTP_HOST,
                    e);
        }
        return new HttpServer(server, pages);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        pages.close(); // Streams would go on until their next heartbeat.
        server.stop();
    }

    /**
     * An error says what it is and nothing else: neither what was asked for nor where it went wrong. Errors that a page
     * tells itself stay as they are.
     */
    private static void addErrors(RoutesConfig routes) {
        routes.exception(Exception.class, (e, context) -> {
            LOG.error("a page failed", e);
            context.status(HttpStatus.INTERNAL_SERVER_ERROR).contentType(ContentType.TEXT_PLAIN);
        });
        tell(routes, HttpStatus.NOT_FOUND);
        tell(routes, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static void tell(RoutesConfig routes, HttpStatus status) {
        routes.error(status.getCode(), (Context context) -> {
            String type = context.res().getContentType();
            boolean told = context.attribute(Api.TELLS_ERRORS) != null;
            if (!told && (type == null || !type.startsWith(Api.PROBLEM))) {
                context.contentType(ContentType.TEXT_PLAIN).result(PlainErrors.text(status.getCode()));
            }
        });
    }
}
