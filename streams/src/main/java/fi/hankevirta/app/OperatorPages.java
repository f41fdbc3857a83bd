package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Health and metrics, for whoever keeps the pipeline running. */
final class OperatorPages implements HttpPages {
    private static final String METRICS_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    private final Health health;
    private final Metrics metrics;

    OperatorPages(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, health.isLive()));
        routes.get("/health/ready", context -> answer(context, health.isReady()));
        routes.get("/metrics", context -> context.contentType(METRICS_FORMAT).result(metrics.scrape()));
    }

    @Override
    public void close() {
        metrics.close();
    }

    private void answer(Context context, boolean good) {
        context.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(ContentType.APPLICATION_JSON)
                .result("{\"state\":\"" + health.state() + "\",\"lag\":" + health.lag() + "}");
    }
}
