package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.api.Api;
import fi.hankevirta.api.StreamPlaces;
import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.FigureView;
import fi.hankevirta.view.SampleRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is asked of the API, it answers in HTTP and never by failing. */
class ApiFuzzTest {
    private static final int REQUESTS = Integer.getInteger("hankevirta.http.fuzz", 3_000);
    private static final Set<Integer> STATUSES = Set.of(200, 304, 400, 401, 404);
    private static final List<String> PATHS = List.of(
            "/api/v1/values",
            "/api/v1/areas",
            "/api/v1/figures",
            "/api/v1/releases",
            "/api/v1/openapi.json",
            "/api/v1/internal/values",
            "/api/v1/values/",
            "/api/v1/./values",
            "/api/v1/%76alues",
            "/api");
    private static final List<String> NAMES =
            List.of("figure", "area", "level", "period", "breakdown", "limit", "after", "", "x", "%66igure", "%", "[]");
    private static final List<String> VALUES = List.of(
            "spro.received",
            "LAPPI",
            "FI",
            "2021-Q1",
            "ALL",
            "1",
            "99999999999999999999",
            "-1",
            "%",
            "%zz",
            "%00",
            "%ff%fe",
            "%e2%82",
            "pilot%3dPILOT_1",
            "pilot=PILOT_1,pilot=PILOT_1,pilot=PILOT_1,pilot=PILOT_1,pilot=PILOT_1",
            "AAAA",
            "A",
            "\u00e4",
            "+",
            "'%20OR%201=1--",
            "a".repeat(900));
    private static final List<String> HEADERS = List.of(
            "Accept-Language: sv",
            "Accept-Language: *;q=0",
            "Accept-Language: ;;;,,q=",
            "Accept-Language: " + "en,".repeat(500),
            "If-None-Match: *",
            "If-None-Match: \",\",W/,",
            "Authorization: Bearer",
            "Authorization: Bearer " + "x".repeat(3_000),
            "Accept: text/html",
            "Accept-Encoding: gzip",
            "Last-Event-ID: \u0001");

    private final FigureView view = new FigureView();
    private final Api api = Api.of(
            Vocabulary.of(Register.shipped()), view, Optional.empty(), new StreamPlaces(Api.STREAMS), Api.HEARTBEAT);

    @AutoClose
    private final TestServer server = TestServer.start(api::addTo, api::close);

    @BeforeEach
    void setUp() {
        view.publish(
                SampleRows.of("v1", SampleRows.released("LAPPI", "2021-Q1", 7).build()));
    }

    @Test
    @Timeout(120)
    void everyAnswerIsWellFormedAndSafeAndNoneIsAFailure() throws IOException {
        // Given
        long seed = Long.getLong("hankevirta.seed", new Random().nextLong());
        Random random = new Random(seed);
        RawHttp http = new RawHttp(server.port());
        SortedMap<Integer, Integer> seen = new TreeMap<>();

        // When
        for (int i = 0; i < REQUESTS; i++) {
            String request = request(random);
            String said = http.say(request.getBytes(StandardCharsets.ISO_8859_1));
            for (HttpAnswer answer : HttpAnswer.of(said)) {
                seen.merge(answer.status(), 1, Integer::sum);
                assertThat(answer.status())
                        .as("request %d of -Dhankevirta.seed=%d: %s", i, seed, request)
                        .isIn(STATUSES);
                HttpServerTest.assertSafeBut("cache-control", answer);
            }
        }

        // Then
        System.out.println("ApiFuzzTest: " + REQUESTS + " requests of -Dhankevirta.seed=" + seed + ", answers " + seen);
        assertThat(seen).containsKeys(200, 304, 400, 404);
        assertThat(HttpAnswer.of(http.say("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .extracting(HttpAnswer::status)
                .containsExactly(200);
    }

    private static String request(Random random) {
        StringBuilder request = new StringBuilder(random.nextInt(8) == 0 ? "HEAD " : "GET ").append(one(PATHS, random));
        for (int i = random.nextInt(5); i > 0; i--) {
            request.append(request.indexOf("?") < 0 ? '?' : '&').append(one(NAMES, random));
            request.append(random.nextInt(10) == 0 ? "" : "=").append(one(VALUES, random));
        }
        request.append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(one(HEADERS, random)).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
