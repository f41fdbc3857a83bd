package fi.hankevirta.app;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** What every answer tells a browser that was brought here: nothing of it is to be run, framed, guessed at or kept. */
final class SecurityHeaders {
    static final List<HttpField> ALL = List.of(
            new HttpField("X-Content-Type-Options", "nosniff"),
            new HttpField("Cache-Control", "no-store"),
            new HttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new HttpField("Referrer-Policy", "no-referrer"));

    private SecurityHeaders() {}

    /** Puts them in the place of what is there. */
    static void addTo(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
