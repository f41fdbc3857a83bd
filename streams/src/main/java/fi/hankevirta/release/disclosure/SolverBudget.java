package fi.hankevirta.release.disclosure;

/**
 * How much the programs of one search may take together. The time of a program grows with the cube of its columns, so
 * that is what is counted: the same tables end at the same program on every machine, fast or slow.
 */
final class SolverBudget {
    private final double most;
    private double taken;

    /** @param most the sum of the cubes of the columns of all programs */
    SolverBudget(double most) {
        this.most = most;
    }

    /** Takes a program into account; returns whether it may be solved. */
    boolean allows(int columns) {
        taken += Math.pow(columns, 3);
        return taken <= most;
    }
}
