package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** Pages of several kinds on one server. */
final class JoinedPages implements HttpPages {
    private final List<HttpPages> all;

    JoinedPages(List<HttpPages> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        all.forEach(pages -> pages.addTo(routes));
    }

    @Override
    public void close() {
        all.forEach(HttpPages::close);
    }
}
