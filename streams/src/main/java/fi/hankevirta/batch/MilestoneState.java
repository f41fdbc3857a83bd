package fi.hankevirta.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as it stands.
 *
 * @param seen area and time of recording
 * @param item programme item
 * @param subParticipant code, or - where the area lists none
 * @param milestone catalogue code
 * @param method method group, or null
 * @param reachedOn the day it was reached, null while it is not
 */
record MilestoneState(
        Seen seen,
        String item,
        String subParticipant,
        String milestone,
        @Nullable String method,
        @Nullable LocalDate reachedOn) {

    static MilestoneState of(Seen seen, Fields event) {
        String subParticipant = event.optionalText("subParticipant");
        return new MilestoneState(
                seen,
                event.text("programmeItem"),
                subParticipant == null ? "-" : subParticipant,
                event.text("milestone"),
                event.optionalText("method"),
                event.is("status", "REACHED") ? event.date("reachedOn") : null);
    }

    boolean isReached() {
        return reachedOn != null;
    }
}
