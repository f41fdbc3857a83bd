package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpStatus;

/** Checks what is asked of a route by its declaration, and lets the route answer. */
final class Endpoint implements Handler {
    /** A name that may be told again: no personal identity code fits into it. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_-]{1,30}");

    private final Route route;
    private final Optional<BearerToken> token;

    Endpoint(Route route, Optional<BearerToken> token) {
        this.route = route;
        this.token = token;
    }

    @Override
    public void handle(Context context) {
        try {
            checkAccess(context);
            Asked asked = asked(context);
            context.contentType(route.mediaType());
            if (route.access() == Route.Access.PUBLIC) { // It may be kept, and is asked for again by its ETag.
                context.header("Cache-Control", "no-cache");
            }
            route.action().answer(asked, context);
        } catch (ProblemException e) {
            tell(e, context);
        }
    }

    /** Answers with a problem; it is never kept. */
    static void tell(ProblemException e, Context context) {
        context.status(e.problem().status())
                .contentType(Api.PROBLEM)
                .header("Cache-Control", "no-store")
                .result(Json.bytes(e.problem()));
        e.headers().forEach(context::header);
    }

    private void checkAccess(Context context) {
        boolean open = route.access() == Route.Access.PUBLIC;
        if (!open
                && !token.map(each -> each.isIn(context.header("Authorization")))
                        .orElse(false)) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNAUTHORIZED_401, "the internal part needs the token: Authorization: Bearer"),
                    Map.of("WWW-Authenticate", "Bearer realm=\"hankevirta\""));
        }
    }

    private Asked asked(Context context) {
        Language language = LanguageChoice.of(context.header("Accept-Language"));
        Map<String, List<String>> given = query(context);
        List<Problem.BadParameter> bad = new ArrayList<>();
        List<String> known = route.parameters().stream().map(Parameter::name).toList();
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> PLAIN_NAME.matcher(name).matches() ? name : "")
                .distinct()
                .forEach(name -> bad.add(new Problem.BadParameter(name, "is no parameter of this path", known)));
        for (Parameter parameter : route.parameters()) {
            parameter.faultOf(given.getOrDefault(parameter.name(), List.of())).ifPresent(bad::add);
        }
        if (!bad.isEmpty()) {
            throw new ProblemException(Problem.of(bad));
        }
        return Asked.of(language, given);
    }

    private static Map<String, List<String>> query(Context context) {
        try {
            return context.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of(HttpStatus.BAD_REQUEST_400, "the query can't be decoded: write it percent-encoded"));
        }
    }
}
