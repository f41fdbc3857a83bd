package fi.hankevirta.app;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets through what only reads: GET and HEAD without a body. A WebSocket, which the router knows by the header of its
 * version, is refused before it gets there: a session would be kept in memory for each one that asks.
 */
final class HttpGuard extends Handler.Wrapper {
    private static final String READING = "GET, HEAD";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (hasBody(request)) {
            // The body is left unread, so that the connection can serve no other request after it.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            return PlainErrors.answer(response, HttpStatus.PAYLOAD_TOO_LARGE_413, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, READING);
            return PlainErrors.answer(response, HttpStatus.METHOD_NOT_ALLOWED_405, callback);
        }
        if (request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_VERSION)) {
            return PlainErrors.answer(response, HttpStatus.BAD_REQUEST_400, callback);
        }
        return super.handle(request, response, callback);
    }

    private static boolean hasBody(Request request) {
        String length = request.getHeaders().get(HttpHeader.CONTENT_LENGTH);
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }
}
