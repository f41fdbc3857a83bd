package fi.hankevirta.batch;

import fi.hankevirta.batch.PilotState.Step;
import fi.hankevirta.batch.Rows.Heading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figure pilots.lead-time. */
final class LeadTimes {
    private static final Map<String, Span> SPANS = Map.of(
            "PILOT_1", new Span("TEST_VERSION_IN_USE", "AVAIN_IN_USE"),
            "PILOT_2", new Span("ADOPTION_PLANNED", "METHOD_IN_USE"));

    private LeadTimes() {}

    /** The milestones between which the days of a pilot are counted. */
    private record Span(String from, String to) {}

    static void write(String pilot, PilotState state, Place place, Set<String> areas, Rows rows) {
        Span span = SPANS.get(pilot);
        if (span == null) {
            return;
        }
        Behind behind = new Behind();
        long sum = 0;
        long count = 0;
        for (String area : areas) {
            for (String sub : state.subParticipants(area)) {
                Step from = new Step(area, sub, span.from());
                Step to = new Step(area, sub, span.to());
                Optional<LocalDate> first = state.firstReached(from);
                Optional<LocalDate> last = state.firstReached(to);
                if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
                    sum += ChronoUnit.DAYS.between(first.get(), last.get());
                    count++;
                    state.reached(from).forEach(entity -> behind.add(entity.seen()));
                    state.reached(to).forEach(entity -> behind.add(entity.seen()));
                }
            }
        }
        if (count > 0) {
            Heading heading = new Heading("pilots.lead-time", "pilot=" + pilot, place, Period.ALL);
            rows.mean(heading, sum, count, behind, areas.size());
        }
    }
}
