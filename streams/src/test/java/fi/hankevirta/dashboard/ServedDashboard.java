package fi.hankevirta.dashboard;

import fi.hankevirta.api.Api;
import fi.hankevirta.api.StreamPlaces;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.app.TestServer;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureRows;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.SenderReports;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The dashboard on the product's server, of rows that a test chooses. */
final class ServedDashboard implements AutoCloseable {
    static final Instant NOW = Instant.parse("2022-03-05T07:08:09Z");

    private static final Vocabulary VOCABULARY = Vocabulary.of(Register.shipped());

    private final FigureView released = new FigureView();
    private final FigureView live = new FigureView();
    private final StreamPlaces places = new StreamPlaces(Api.STREAMS);
    private final TestServer server;

    private ServedDashboard(Showing showing, Optional<Dashboard.Inside> inside) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Dashboard dashboard = showing == Showing.LIVE
                ? Dashboard.ofLive(VOCABULARY, live, released, true, inside, places, clock)
                : Dashboard.ofReleased(VOCABULARY, released, true, places, clock);
        server = TestServer.start(dashboard::addTo, places::close);
    }

    static ServedDashboard ofReleased() {
        return new ServedDashboard(Showing.RELEASED, Optional.empty());
    }

    static ServedDashboard ofLive() {
        return new ServedDashboard(Showing.LIVE, Optional.empty());
    }

    /** Serves live rows, and tells this of the pipeline and of the topics of senders. */
    static ServedDashboard ofLive(Operations operations, SenderReports reports) {
        return new ServedDashboard(Showing.LIVE, Optional.of(new Dashboard.Inside(() -> operations, () -> reports)));
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

    /** Asks for a page that is there. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " is answered with " + answer.statusCode());
        }
        return Jsoup.parse(answer.body());
    }

    /** Asks with headers, each a name and a value. */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return server.get(path, headers);
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return server.head(path);
    }

    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        return server.stream(path);
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.close();
    }
}
