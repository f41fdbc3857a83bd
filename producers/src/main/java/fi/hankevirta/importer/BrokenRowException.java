package fi.hankevirta.importer;

/** A line that can't be taken apart. */
final class BrokenRowException extends Exception {
    private final Problem problem;

    BrokenRowException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
