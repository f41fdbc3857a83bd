package fi.hankevirta.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that no honest client makes, the same for a seed. */
final class HostileRequests {
    private static final int LONGEST = 12_000;
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "CONNECT", "get", "G\u0000T", "", "PRI");
    private static final List<String> TARGETS = List.of(
            "/health/live",
            "/health/ready",
            "/metrics",
            "/fails",
            "/",
            "//",
            "*",
            "/%",
            "/%00",
            "/..%2f..%2fetc/passwd",
            "/health/live;a=b",
            "/<script>alert(1)</script>",
            "http://other/metrics",
            "other:80",
            "/health\\live",
            "/metrics?%0d%0aSet-Cookie:%20a=b",
            "/\u00e4\u00ff");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/9", "FTP/1.1", "");
    private static final List<String> HEADERS = List.of(
            "Host: x",
            "Host: x\r\nHost: y",
            "Host: \u0001",
            "Connection: close",
            "Connection: keep-alive, upgrade",
            "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
            "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
            "Content-Length: 0",
            "Content-Length: 7",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 0\r\nContent-Length: 3",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding : chunked",
            "Expect: 100-continue",
            "Accept: application/json",
            "Accept: text/html;q=nonsense",
            "Accept-Encoding: gzip, br",
            "Range: bytes=0-1,-5",
            "If-None-Match: *",
            "Cookie: a=\"; $Version=1",
            "X-Forwarded-For: 127.0.0.1",
            " folded",
            ": no name",
            "no colon");
    private static final List<String> BODIES = List.of(
            "", "", "", "1234567", "5\r\nhello\r\n0\r\n\r\n", "zz\r\n", "GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n");

    private final Random random;

    HostileRequests(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random.nextInt(400));
            case 1 -> longOne();
            case 2 -> cut(request());
            case 3, 4 -> flipped(request());
            case 5 -> (request() + request()).getBytes(StandardCharsets.ISO_8859_1); // Pipelined.
            default -> request().getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private String request() {
        StringBuilder request = new StringBuilder();
        request.append(often("GET", METHODS)).append(' ').append(one(TARGETS)).append(' ');
        request.append(often("HTTP/1.1", VERSIONS))
                .append("\r\n")
                .append(often("Host: x", HEADERS))
                .append("\r\n");
        for (int i = random.nextInt(3); i > 0; i--) {
            request.append(one(HEADERS)).append(random.nextInt(20) == 0 ? "\n" : "\r\n");
        }
        return request.append("\r\n").append(one(BODIES)).toString();
    }

    private byte[] longOne() {
        String filling = one(List.of("a", "%41", "../", "\t", "\u00ff")).repeat(random.nextInt(LONGEST / 3));
        String request = random.nextBoolean()
                ? "GET /" + filling + " HTTP/1.1\r\nHost: x\r\n\r\n"
                : "GET /metrics HTTP/1.1\r\nHost: x\r\nX: " + filling + "\r\n\r\n";
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] cut(String request) {
        String start = request.substring(0, random.nextInt(request.length()));
        return start.getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] flipped(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return bytes;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String often(String usual, List<String> of) {
        return random.nextInt(3) > 0 ? usual : one(of);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
