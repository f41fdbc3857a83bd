package fi.hankevirta.bench;

/** A contender at work, in its own process. */
interface Subject extends AutoCloseable {
    /** Returns how many events it has taken in. */
    long taken();

    /** Returns whether it works; false once it has failed. */
    boolean isLive();

    /** Returns whether it has told what it has taken in. */
    boolean isDone();

    /** Returns what it found besides, by which it is checked: bytes or different entities; 0 for one that writes. */
    default long found() {
        return 0;
    }

    @Override
    void close();
}
