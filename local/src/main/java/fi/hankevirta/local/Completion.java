package fi.hankevirta.local;

import fi.hankevirta.local.LiveView.Look;
import java.time.Duration;
import java.util.List;

/** Decides when a demonstration has counted everything, or has stopped getting anywhere. */
final class Completion {
    /** Without any progress for this long, it is over. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private List<Long> last = List.of();
    private Duration lastProgress = Duration.ZERO;
    private boolean seenDone;

    /** Where it stands. */
    enum State {
        /** There is something left, and it gets less. */
        GOING_ON,
        /** All that was published was received, and all that came of it was read as figures. */
        DONE,
        /** There is something left, and nothing has moved for {@link #PATIENCE}. */
        STUCK
    }

    /**
     * Judges what is seen; called with ever later looks.
     *
     * @param sent events that the broker has acknowledged to the simulator
     * @param allSent whether the simulator has ended
     */
    State judge(Look look, long sent, boolean allSent) {
        Board board = look.board();
        boolean done =
                allSent && look.backlog().isEmpty() && look.figuresRead() && board.received() == board.published();
        if (done && seenDone) { // Seen twice: rows that were told a moment ago may still be on their way.
            return State.DONE;
        }
        seenDone = done;
        List<Long> now = List.of(
                sent,
                board.published(),
                board.received(),
                board.lag(),
                look.backlog().internal());
        if (!now.equals(last)) {
            last = now;
            lastProgress = board.elapsed();
        }
        return board.elapsed().minus(lastProgress).compareTo(PATIENCE) < 0 ? State.GOING_ON : State.STUCK;
    }
}
