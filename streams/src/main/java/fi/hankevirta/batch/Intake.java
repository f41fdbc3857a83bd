package fi.hankevirta.batch;

import fi.hankevirta.batch.Sources.Source;
import fi.hankevirta.register.Register;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Accepts or refuses records, one by one (specification, section 4). */
final class Intake {
    private final Sources sources;
    private final Checks checks;
    private final Map<SourceStream, StrictReader> readers = new EnumMap<>(SourceStream.class);

    Intake(Register register) {
        sources = new Sources(register);
        checks = new Checks(register);
        for (SourceStream stream : SourceStream.values()) {
            readers.put(stream, new StrictReader(stream.record()));
        }
    }

    /** What became of a record. */
    sealed interface Decision permits Accepted, Refused {
        Source source();
    }

    /** A record without a problem. */
    record Accepted(Source source, Revision revision) implements Decision {}

    /** A record with problems. */
    record Refused(Source source, Refusal refusal) implements Decision {}

    Decision decide(Arrival arrival) {
        Source source = sources.of(arrival.topic());
        Problems problems = new Problems();
        if (PersonalIdentityCode.isInKeyOrHeaders(arrival)) {
            problems.personalIdentityCode(null);
        }
        byte @Nullable [] value = arrival.value();
        Fields event = read(source.stream(), value);
        if (event == null || value == null) {
            problems.unreadable();
            return new Refused(source, new Refusal(null, problems.found()));
        }
        checks.check(event, source, arrival.timestamp(), problems);
        SortedSet<Problem> found = problems.found();
        if (found.isEmpty()) {
            return new Accepted(source, Revision.of(source.stream(), event, value));
        }
        String eventId = event.text("eventId");
        return new Refused(source, new Refusal(Written.isUuid(eventId) ? eventId : null, found));
    }

    /** Decodes a value; null when it is not readable. */
    @Nullable
    Fields read(SourceStream stream, byte @Nullable [] value) {
        StrictReader reader = readers.get(stream);
        try {
            return reader == null ? null : reader.read(value);
        } catch (UnreadableValue e) {
            return null;
        }
    }
}
