package fi.hankevirta.view;

import fi.hankevirta.event.Reason;
import java.time.Instant;
import java.util.Map;

/**
 * The refused records of one sender, of all time that its topic of refusals keeps.
 *
 * @param sender register code of the area, or THL
 * @param records how many
 * @param byReason how many of them had a problem of each reason; one record may have several
 * @param latest when the latest was refused
 */
public record RefusalCount(String sender, long records, Map<Reason, Long> byReason, Instant latest) {
    /** Copies the map. */
    public RefusalCount {
        byReason = Map.copyOf(byReason);
    }

    /** Returns how many records had a problem of a reason. */
    public long of(Reason reason) {
        return byReason.getOrDefault(reason, 0L);
    }
}
