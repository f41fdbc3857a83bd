package fi.hankevirta.bench;

/** A contender as it is from a moment on: what it took in before is not counted. */
final class Since implements Subject {
    private final Subject of;
    private final long before;

    Since(Subject of) {
        this.of = of;
        this.before = of.taken();
    }

    @Override
    public long taken() {
        return of.taken() - before;
    }

    @Override
    public boolean isLive() {
        return of.isLive();
    }

    @Override
    public boolean isDone() {
        return of.isDone();
    }

    /** Leaves the contender as it is, since whoever started it ends it. */
    @Override
    public void close() {}
}
