package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Health of a server that serves figures alone: it lives as long as it answers, and is ready once it has read all. */
final class ReaderPages implements HttpPages {
    private final FigurePages api;

    ReaderPages(FigurePages api) {
        this.api = api;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, true));
        routes.get("/health/ready", context -> answer(context, api.isReady()));
        api.addTo(routes);
    }

    @Override
    public void close() {
        api.close();
    }

    private void answer(Context context, boolean good) {
        context.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(ContentType.APPLICATION_JSON)
                .result("{\"state\":\"" + (api.isReady() ? "READY" : "READING") + "\",\"rows\":" + api.rows()
                        + ",\"passedOver\":" + api.passedOver() + "}");
    }
}
