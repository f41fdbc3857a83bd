package fi.hankevirta.app;

import io.javalin.Javalin;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;

/** Serves health and metrics; on this machine only, unless the settings name another address. */
final class HttpServer implements AutoCloseable {
    private static final String METRICS_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Javalin server;
    private final Metrics metrics;

    private HttpServer(Javalin server, Metrics metrics) {
        this.server = server;
        this.metrics = metrics;
    }

    static HttpServer start(PipelineSettings settings, Health health, Metrics metrics) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.routes.get("/health/live", context -> answer(context, health.isLive(), health));
            config.routes.get("/health/ready", context -> answer(context, health.isReady(), health));
            config.routes.get(
                    "/metrics", context -> context.contentType(METRICS_FORMAT).result(metrics.scrape()));
            config.routes.after(HttpServer::addSecurityHeaders);
        });
        try {
            server.start(settings.httpHost(), settings.httpPort());
        } catch (JavalinException e) {
            throw new StartException(
                    "can't serve HTTP on " + settings.httpHost() + ":" + settings.httpPort()
                            + ": the port is taken or the address is not this machine's; choose another with "
                            + PipelineSettings.HTTP_PORT + " or " + PipelineSettings.HTTP_HOST,
                    e);
        }
        return new HttpServer(server, metrics);
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
        metrics.close();
    }

    private static void answer(Context context, boolean good, Health health) {
        context.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(ContentType.APPLICATION_JSON)
                .result("{\"state\":\"" + health.state() + "\",\"lag\":" + health.lag() + "}");
    }

    private static void addSecurityHeaders(Context context) {
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Cache-Control", "no-store");
        context.header("Content-Security-Policy", "default-src 'none'");
    }
}
