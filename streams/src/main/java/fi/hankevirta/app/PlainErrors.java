package fi.hankevirta.app;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells errors in a few plain words that are the same whatever was asked for and whatever went wrong. */
final class PlainErrors implements Request.Handler {
    private static final String PLAIN = "text/plain;charset=utf-8";

    /** Returns what an answer of this status says. */
    static String text(int status) {
        return status + " " + HttpStatus.getMessage(status) + "\n";
    }

    /** Answers with an error. */
    static boolean answer(Response response, int status, Callback callback) {
        response.setStatus(status);
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, PLAIN);
        Content.Sink.write(response, true, text(status), callback);
        return true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        return answer(response, response.getStatus(), callback);
    }
}
