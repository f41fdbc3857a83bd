package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.app.HttpServerTest.TestPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is said to the server, it answers in HTTP, with nothing of its innards, and goes on serving. */
class HttpFuzzTest {
    private static final int REQUESTS = Integer.getInteger("hankevirta.http.fuzz", 5_000);

    private static final Set<Integer> STATUSES =
            Set.of(200, 400, 404, 405, 413, 414, 417, 426, 431, 500, 501, 503, 505);

    @AutoClose
    private final HttpServer server = HttpServer.start("127.0.0.1", 0, new TestPages());

    private final RawHttp http = new RawHttp(server.port());

    @Test
    @Timeout(120)
    void everyAnswerIsWellFormedAndSafeAndTheServerStaysAlive() throws IOException {
        // Given
        long seed = Long.getLong("hankevirta.seed", new Random().nextLong());
        HostileRequests requests = new HostileRequests(seed);
        SortedMap<Integer, Integer> seen = new TreeMap<>();

        // When
        for (int i = 0; i < REQUESTS; i++) {
            byte[] request = requests.next();
            String said = http.say(request);
            try {
                for (HttpAnswer answer : HttpAnswer.of(said)) {
                    seen.merge(answer.status(), 1, Integer::sum);
                    assertThat(answer.status()).isIn(STATUSES);
                    HttpServerTest.assertSafe(answer);
                }
            } catch (AssertionError e) {
                throw new AssertionError(
                        "request " + i + " of -Dhankevirta.seed=" + seed + ": " + e.getMessage() + "; it was\n"
                                + new String(request, StandardCharsets.ISO_8859_1) + "\nand the answer\n" + said,
                        e);
            }
        }

        // Then
        System.out.println(
                "HttpFuzzTest: " + REQUESTS + " requests of -Dhankevirta.seed=" + seed + ", answers " + seen);
        assertThat(seen).containsKeys(200, 400, 404, 405, 413);
        List<HttpAnswer> alive =
                HttpAnswer.of(http.say("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        assertThat(alive).extracting(HttpAnswer::status).containsExactly(200);
    }
}
