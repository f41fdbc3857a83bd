package fi.hankevirta.release.disclosure;

/** Which counts that are open could be hidden so that others can change, and what is lost with each. */
interface Hiding {
    /** None: only what is hidden already may change. */
    Hiding NONE = new Hiding() {
        @Override
        public boolean isPossible(int count) {
            return false;
        }

        @Override
        public double cost(int count) {
            return 1;
        }
    };

    /** Whether an open count could be hidden. */
    boolean isPossible(int count);

    /** Returns the cost of changing a count by one, hidden or not; above 0. */
    double cost(int count);
}
