package fi.hankevirta.dashboard;

import fi.hankevirta.api.Api;
import io.javalin.http.Context;

/** What a browser is told of pages: only files of this server are part of them, and nobody frames them. */
final class PageHeaders {
    static final String HTML = "text/html;charset=utf-8";
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    static void addTo(Context context) {
        context.attribute(Api.TELLS_ERRORS, true);
        context.contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache");
    }
}
