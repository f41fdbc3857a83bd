package fi.hankevirta.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks an API on this machine. */
final class ApiClient {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final Optional<String> token;

    ApiClient(int port, Optional<String> token) {
        this.port = port;
        this.token = token;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> getIfOther(String path, String tag) {
        return send(request(path).header("If-None-Match", tag).build(), BodyHandlers.ofString());
    }

    /** Follows a stream; the lines come as they are told. */
    HttpResponse<InputStream> stream(String path) {
        return send(request(path).build(), BodyHandlers.ofInputStream());
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Returns the rows of all pages. */
    List<JsonNode> rows(String start) {
        List<JsonNode> rows = new ArrayList<>();
        Optional<String> next = Optional.of(start);
        while (next.isPresent()) {
            JsonNode page = json(get(next.get()));
            page.get("rows").forEach(rows::add);
            next = Optional.ofNullable(page.get("next").textValue());
        }
        return rows;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        token.ifPresent(each -> request.header("Authorization", "Bearer " + each));
        return request;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new AssertionError("no answer of " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
