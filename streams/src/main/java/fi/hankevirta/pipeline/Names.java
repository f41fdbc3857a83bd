package fi.hankevirta.pipeline;

/** Names of the topology's nodes and stores. They name changelog topics too, so they never change once released. */
final class Names {
    static final String INGRESS = "ingress";
    static final String INTAKE = "intake";
    static final String REJECTED = "rejected";
    static final String MISPLACED = "misplaced";
    static final String REKEYED = "rekeyed";
    static final String PARTIALS_OUT = "partials-out";
    static final String PARTIALS_IN = "partials-in";
    static final String PARTIALS_KEPT = "partials-kept";
    static final String FIGURES = "figures";
    static final String PROGRESS = "progress";

    static final String REQUESTS = "release-requests";
    static final String RELEASES = "releases";
    static final String PUBLISHED = "published";
    static final String RELEASED = "released";
    static final String REPORTS = "release-reports";

    static final String STORE_ENTITIES = "revisions";
    static final String STORE_TALLIES = "tallies";
    static final String STORE_PARTIALS = "partials";
    static final String STORE_COMMIT = "commit";
    static final String STORE_REQUESTS = "requests";

    private Names() {}
}
