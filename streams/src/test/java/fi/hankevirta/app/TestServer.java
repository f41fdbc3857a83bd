package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;
import java.util.function.Consumer;

/** The server as the product runs it, on any free port, with pages of a test. */
public final class TestServer implements AutoCloseable {
    private final HttpServer server;

    private TestServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @param pages adds the pages
     * @param atEnd closes them
     */
    public static TestServer start(Consumer<RoutesConfig> pages, Runnable atEnd) {
        return new TestServer(HttpServer.start("127.0.0.1", 0, new HttpPages() {
            @Override
            public void addTo(RoutesConfig routes) {
                pages.accept(routes);
                routes.get("/health/live", context -> context.result("alive"));
            }

            @Override
            public void close() {
                atEnd.run();
            }
        }));
    }

    /** Returns the port that it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
