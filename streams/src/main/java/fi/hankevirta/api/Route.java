package fi.hankevirta.api;

import io.javalin.http.Context;
import java.util.List;

/**
 * What is served under a path. The server's route, the check of its parameters and its part of the OpenAPI document are
 * all made of this.
 *
 * @param path without variables
 * @param operation its identifier, unique among routes
 * @param summary what it answers, in a few words
 * @param description what whoever asks should know besides
 * @param parameters all that may be given; any other is refused
 * @param mediaType of its answer
 * @param schema of its answer: a name in components.json; Text for one that is no JSON
 * @param access who may ask
 * @param action what answers
 */
public record Route(
        String path,
        String operation,
        String summary,
        String description,
        List<Parameter> parameters,
        String mediaType,
        String schema,
        Access access,
        Action action) {
    /** Begins every path of this version. */
    public static final String BASE = "/api/v1";

    /** Begins every path of the internal part. */
    public static final String INTERNAL = BASE + "/internal";

    /** Media type of most answers. */
    public static final String JSON = "application/json";

    /** Copies the list. */
    public Route {
        parameters = List.copyOf(parameters);
    }

    /** Who may ask. */
    public enum Access {
        /** Everyone. */
        PUBLIC,
        /** Whoever has the token. */
        INTERNAL
    }

    /** Answers what was asked for. */
    @FunctionalInterface
    public interface Action {
        /** Answers; the parameters and the right to ask are checked already. */
        void answer(Asked asked, Context context);
    }
}
