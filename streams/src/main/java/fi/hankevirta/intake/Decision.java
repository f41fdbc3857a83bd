package fi.hankevirta.intake;

import fi.hankevirta.event.Problem;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the intake decides about one record: exactly one of the two, nothing is dropped. */
public sealed interface Decision {
    /**
     * The event is as specified.
     *
     * @param event the decoded event
     */
    record Accepted(SpecificRecord event) implements Decision {}

    /**
     * The event is refused.
     *
     * @param eventId its id when that is a well-formed UUID, else null
     * @param problems every problem found, at least one
     */
    record Refused(@Nullable String eventId, List<Problem> problems) implements Decision {}
}
