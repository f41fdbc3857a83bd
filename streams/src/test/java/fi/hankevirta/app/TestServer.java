package fi.hankevirta.app;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** The server as the product runs it, on any free port, with pages of a test, and whoever asks it. */
public final class TestServer implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    /** Asks with headers, each a name and a value. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofString());
    }

    /** Asks for status and headers alone. */
    public HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    /** Follows a stream. */
    public HttpResponse<InputStream> stream(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers).build(), BodyHandlers.ofInputStream());
    }

    @Override
    public void close() {
        server.close();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
