package fi.hankevirta.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.hankevirta.app.TestServer;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The API on the product's server, of rows that a test chooses. */
final class ServedApi implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final Duration HEARTBEAT = Duration.ofMillis(200);

    private final FigureView released = new FigureView();
    private final FigureView live = new FigureView();
    private final TestServer server;

    private ServedApi(boolean internal) {
        Vocabulary vocabulary = Vocabulary.of(Register.shipped());
        Optional<Api.Internal> part =
                internal ? Optional.of(new Api.Internal(live, BearerToken.of(TOKEN))) : Optional.empty();
        Api api = Api.of(vocabulary, released, part, new StreamPlaces(Api.STREAMS), HEARTBEAT);
        server = TestServer.start(api::addTo, api::close);
    }

    /** Serves both parts, which have no rows yet. */
    static ServedApi withInternalPart() {
        return new ServedApi(true);
    }

    /** Serves the public part, which has no rows yet. */
    static ServedApi publicPart() {
        return new ServedApi(false);
    }

    void release(FigureRows rows) {
        released.publish(rows);
    }

    void progress(FigureRows rows) {
        live.publish(rows);
    }

    int port() {
        return server.port();
    }

    /** Asks with headers, each a name and a value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return server.get(path, headers);
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return server.head(path);
    }

    HttpResponse<InputStream> stream(String path, String... headers) throws IOException, InterruptedException {
        return server.stream(path, headers);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
