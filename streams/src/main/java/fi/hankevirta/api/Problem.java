package fi.hankevirta.api;

import java.util.List;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request can't be answered, as RFC 9457 tells it. It quotes nothing of the request.
 *
 * @param type always about:blank: the status says which problem it is
 * @param title what the status means
 * @param status of HTTP
 * @param detail what is wrong and how to mend it
 * @param parameters that are wrong; none when the problem is another
 */
record Problem(String type, String title, int status, String detail, List<BadParameter> parameters) {
    Problem {
        parameters = List.copyOf(parameters);
    }

    /**
     * A parameter that is wrong.
     *
     * @param name of the parameter
     * @param reason what is wrong
     * @param allowed what may be given
     */
    record BadParameter(String name, String reason, List<String> allowed) {
        BadParameter {
            allowed = List.copyOf(allowed);
        }
    }

    static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, List.of());
    }

    static Problem of(List<BadParameter> parameters) {
        return new Problem(
                "about:blank",
                HttpStatus.getMessage(HttpStatus.BAD_REQUEST_400),
                HttpStatus.BAD_REQUEST_400,
                "the query has parameters that are not allowed; each is told with what is",
                parameters);
    }
}
