package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages learn by a stream that rows have changed, and nothing else. */
@Timeout(60)
class ChangesTest {
    @AutoClose
    private final ServedDashboard dashboard = ServedDashboard.ofReleased();

    @Test
    void eachNewVersionIsTold() throws Exception {
        dashboard.release(
                PageRows.released().count("spro.received", "FI", "2021-Q4", 3).under("v1"));

        HttpResponse<InputStream> answer = dashboard.stream("/fi/changes");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String first = event(reader);
            dashboard.release(PageRows.released()
                    .count("spro.received", "FI", "2021-Q4", 4)
                    .under("v2"));
            String second = event(reader);

            assertThat(ServedDashboard.header(answer, "Content-Type")).startsWith("text/event-stream");
            assertThat(ServedDashboard.header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(first).isEqualTo("event: version\nid: v1\ndata: {\"version\":\"v1\"}\n");
            assertThat(second).isEqualTo("event: version\nid: v2\ndata: {\"version\":\"v2\"}\n");
        }
    }

    @Test
    void untilRowsWereReadTheBrowserComesBack() throws Exception {
        assertThat(dashboard.get("/fi/changes").statusCode()).isEqualTo(503);
    }

    /** Reads one event, passing over signs of life. */
    private static String event(BufferedReader reader) throws Exception {
        StringBuilder event = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.isEmpty() && event.length() > 0) {
                return event.toString();
            }
            if (!line.isEmpty() && !line.startsWith(":")) {
                event.append(line).append('\n');
            }
        }
        throw new AssertionError("the stream ended");
    }
}
