package fi.hankevirta.simulator;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** A thing, its revisions and when they are sent; it remembers how far the sending has come. */
final class Life<S> {
    private final Outlet outlet;
    private final Thing<S> thing;
    private final List<Revision<S>> revisions;
    private final Schedule schedule;
    private int next;
    private long due;
    private long ordinal;

    Life(Outlet outlet, Thing<S> thing, List<Revision<S>> revisions, Schedule schedule) {
        this.outlet = outlet;
        this.thing = thing;
        this.revisions = revisions;
        this.schedule = schedule;
    }

    Outlet outlet() {
        return outlet;
    }

    Schedule schedule() {
        return schedule;
    }

    /** Starts the sending; the place decides among lives whose next messages are due at the same time. */
    void enrol(long place) {
        this.ordinal = place;
        this.due = schedule.time(next);
    }

    long ordinal() {
        return ordinal;
    }

    boolean isOver() {
        return next == schedule.size();
    }

    /** Returns when the next message of an enrolled life is due, in milliseconds. */
    long due() {
        return due;
    }

    SpecificRecord event() {
        return thing.event(revision());
    }

    Nature nature() {
        return schedule.isResent(next) ? Nature.RESENT : revision().nature();
    }

    boolean isLate() {
        return schedule.isLate(next);
    }

    /** Goes on to the next message, unless there is none. */
    void advance() {
        next++;
        if (!isOver()) {
            due = schedule.time(next);
        }
    }

    private Revision<S> revision() {
        return revisions.get(schedule.revision(next));
    }
}
