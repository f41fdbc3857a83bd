package fi.hankevirta.importer;

import org.jspecify.annotations.Nullable;

/** Makes one outcome of those of several events of a row: the first problem, or that all are accepted. */
final class JoinedOutcome implements Delivery.Outcome {
    private final Delivery.Outcome whole;
    private int missing;
    private @Nullable Runnable problem;

    /**
     * Waits for outcomes.
     *
     * @param whole is told once, when all are known
     * @param events how many there are, 1 or more
     */
    JoinedOutcome(Delivery.Outcome whole, int events) {
        this.whole = whole;
        this.missing = events;
    }

    @Override
    public void accepted() {
        told(null);
    }

    @Override
    public void refused(@Nullable String field, String explanation) {
        told(() -> whole.refused(field, explanation));
    }

    @Override
    public void failed(String explanation) {
        told(() -> whole.failed(explanation));
    }

    private synchronized void told(@Nullable Runnable wrong) {
        if (problem == null) {
            problem = wrong;
        }
        missing--;
        if (missing == 0) {
            if (problem == null) {
                whole.accepted();
            } else {
                problem.run();
            }
        }
    }
}
