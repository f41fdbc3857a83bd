package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;

/** What a server of HTTP serves. */
interface HttpPages extends AutoCloseable {
    /** Adds each page under its path; all of them are read with GET, and with HEAD without their bodies. */
    void addTo(RoutesConfig routes);

    @Override
    void close();
}
