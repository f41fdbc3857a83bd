package fi.hankevirta.api;

import java.util.Map;

/** A request that can't be answered. */
final class ProblemException extends RuntimeException {
    private final Problem problem;
    private final Map<String, String> headers;

    ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** Something that is not there now, and will be. */
    static ProblemException later(String detail, int seconds) {
        return new ProblemException(Problem.of(503, detail), Map.of("Retry-After", Integer.toString(seconds)));
    }

    Problem problem() {
        return problem;
    }

    /** Returns the headers that the answer has besides. */
    Map<String, String> headers() {
        return headers;
    }
}
