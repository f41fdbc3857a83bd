package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpServerTest {
    private static final String CLOSE = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
    private static final String SECRET = "010190-999W";

    @AutoClose
    private final HttpServer server = HttpServer.start("127.0.0.1", 0, new TestPages());

    private final RawHttp http = new RawHttp(server.port());

    @ParameterizedTest
    @CsvSource({
        "GET /health/live, '', 200",
        "HEAD /health/live, '', 200",
        "GET /health/live?x=1, '', 200",
        "GET /health/live, 'Content-Length: 0', 200",
        "GET /health/live, 'Upgrade: websocket', 400",
        "GET /health/ready, '', 503",
        "GET /, '', 404",
        "GET /health, '', 404",
        "GET /health/, '', 404",
        "GET /010190-999W, '', 404",
        "GET /010190-999W, 'Accept: application/json', 404",
        "GET /health/%2e%2e/health/live, '', 404",
        "GET /fails, '', 500",
        "POST /health/live, '', 405",
        "PUT /nothing, '', 405",
        "DELETE /metrics, '', 405",
        "OPTIONS /metrics, '', 405",
        "TRACE /metrics, '', 405",
        "BREW /metrics, '', 405",
        "GET /metrics, 'Content-Length: 5', 413",
        "POST /metrics, 'Content-Length: 5', 413",
        "GET /metrics, 'Transfer-Encoding: chunked', 413",
        "GET /metrics, 'Content-Length: -5', 400",
        "GET /metrics, 'no header', 400",
        "GET metrics, '', 400",
    })
    void everyAnswerHasItsStatusAndTheSecurityHeadersAndTellsNothingElse(String request, String header, int status)
            throws IOException {
        // When
        String text = http.say(request + CLOSE + (header.isEmpty() ? "" : header + "\r\n") + "\r\n");

        // Then
        List<HttpAnswer> answers = HttpAnswer.of(text);
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).status()).isEqualTo(status);
        assertSafe(answers.get(0));
        assertThat(text).doesNotContain(SECRET);
        if (status == 405) {
            assertThat(answers.get(0).headers()).containsEntry("allow", "GET, HEAD");
        }
        if (request.startsWith("HEAD")) {
            assertThat(text).endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"20000, 0, 414", "0, 20000, 431"})
    void aRequestIsBounded(int path, int header, int status) throws IOException {
        String text = http.say("GET /" + "a".repeat(path) + CLOSE + "X-Long: " + "b".repeat(header) + "\r\n\r\n");

        HttpAnswer answer = HttpAnswer.of(text).get(0);
        assertThat(answer.status()).isEqualTo(status);
        assertSafe(answer);
    }

    @Test
    void aWebSocketIsRefusedAndNoSessionIsKeptForIt() throws IOException {
        String text = http.say("GET /health/live" + CLOSE + "Upgrade: WebSocket\r\nSec-WebSocket-Version: 13\r\n\r\n");

        HttpAnswer answer = HttpAnswer.of(text).get(0);
        assertThat(answer.status()).isEqualTo(400);
        assertSafe(answer);
    }

    @Test
    void aRefusedBodyIsNotTakenForTheNextRequest() throws IOException {
        String smuggled = "GET /health/live" + CLOSE + "\r\n";

        String text = http.say(
                "POST /metrics HTTP/1.1\r\nHost: x\r\nContent-Length: " + smuggled.length() + "\r\n\r\n" + smuggled);

        assertThat(HttpAnswer.of(text)).extracting(HttpAnswer::status).containsExactly(413);
    }

    @Test
    void aConnectionThatSaysNothingIsClosedAndDoesNotKeepOthersOut() throws IOException {
        // Given
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < HttpLimits.CONNECTIONS; i++) {
            silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        }

        // When
        String text = http.say("GET /health/live" + CLOSE + "\r\n");

        // Then
        assertThat(HttpAnswer.of(text)).extracting(HttpAnswer::status).containsExactly(200);
        for (Socket socket : silent) {
            socket.setSoTimeout((int) HttpLimits.IDLE.plusSeconds(5).toMillis());
            assertThat(HttpAnswer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)))
                    .as("what a silent client hears before its connection is closed")
                    .allSatisfy(HttpServerTest::assertSafe);
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"256.0.0.1", "192.0.2.1"})
    void anAddressThatIsNotThisMachinesIsTold(String host) {
        assertThatThrownBy(() -> HttpServer.start(host, 0, new TestPages()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("choose another with http.port or http.host");
    }

    @Test
    void aTakenPortIsTold() {
        assertThatThrownBy(() -> HttpServer.start("127.0.0.1", server.port(), new TestPages()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("the port is taken");
    }

    static void assertSafe(HttpAnswer answer) {
        assertSafeBut("", answer);
        if (answer.status() >= 400 && answer.status() != 503) {
            assertThat(answer.body()).isIn("", PlainErrors.text(answer.status()));
        }
    }

    /** The same of an answer that has a header of its own, and errors of its own. */
    static void assertSafeBut(String ownHeader, HttpAnswer answer) {
        for (HttpField header : SecurityHeaders.ALL) {
            if (!header.getLowerCaseName().equals(ownHeader)) {
                assertThat(answer.headers()).containsEntry(header.getLowerCaseName(), header.getValue());
            }
        }
        assertThat(answer.headers())
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "location", "access-control-allow-origin");
        if (ownHeader.isEmpty() || answer.status() >= 400) {
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "etty", "avalin", SECRET);
        }
    }

    /** Pages as the pipeline has them, and one that fails. */
    static final class TestPages implements HttpPages {
        @Override
        public void addTo(RoutesConfig routes) {
            routes.get("/health/live", context -> context.json("{\"state\":\"RUNNING\"}"));
            routes.get("/health/ready", context -> context.status(503).result("{\"state\":\"REBALANCING\"}"));
            routes.get("/metrics", context -> context.result("a 1\n".repeat(10_000)));
            routes.get("/fails", context -> {
                throw new IllegalStateException(SECRET);
            });
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
