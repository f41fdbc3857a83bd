package fi.hankevirta.batch;

/** Of the things behind it, how many there are and how many of them hit. */
final class Tally {
    private long hits;
    private long all;
    private final Behind behind = new Behind();

    /** Counts a thing. */
    void add(Seen seen, boolean hit) {
        addItem(hit);
        behind.add(seen);
    }

    /** Counts one of several items of a thing, which is told apart by {@link #addBehind}. */
    void addItem(boolean hit) {
        hits += hit ? 1 : 0;
        all++;
    }

    /** Counts many items, of which some hit. */
    void addItems(long hitting, long items) {
        hits += hitting;
        all += items;
    }

    void addBehind(Seen seen) {
        behind.add(seen);
    }

    void addAll(Tally other) {
        hits += other.hits;
        all += other.all;
        behind.addAll(other.behind);
    }

    long hits() {
        return hits;
    }

    long all() {
        return all;
    }

    Behind behind() {
        return behind;
    }
}
