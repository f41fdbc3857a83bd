package fi.hankevirta.encoded;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.GoalOutcome;
import fi.hankevirta.event.SituationChange;
import org.jspecify.annotations.Nullable;

/** A goal of an AVAIN measurement, read in place. */
public final class EncodedGoal {
    private static final GoalDirection[] DIRECTIONS = GoalDirection.values();
    private static final GoalOutcome[] OUTCOMES = GoalOutcome.values();
    private static final SituationChange[] CHANGES = SituationChange.values();

    private Text domain = Text.EMPTY;
    private GoalDirection direction = GoalDirection.UNKNOWN;
    private GoalOutcome outcome = GoalOutcome.UNKNOWN;
    private @Nullable SituationChange situationChange;

    EncodedGoal() {}

    /** Returns the code of the AVAIN domain. */
    public String domain() {
        return domain.value();
    }

    /** Returns what the goal aims at. */
    public GoalDirection direction() {
        return direction;
    }

    /** Returns how far it was achieved. */
    public GoalOutcome outcome() {
        return outcome;
    }

    /** Returns how the situation changed; null when that is not told. */
    public @Nullable SituationChange situationChange() {
        return situationChange;
    }

    boolean holdsIdentityCode() {
        return domain.holdsIdentityCode();
    }

    void read(Text of, Cursor cursor) {
        domain = of;
        direction = DIRECTIONS[cursor.readIndex(DIRECTIONS.length)];
        outcome = OUTCOMES[cursor.readIndex(OUTCOMES.length)];
        situationChange = cursor.readPresence() ? CHANGES[cursor.readIndex(CHANGES.length)] : null;
    }
}
