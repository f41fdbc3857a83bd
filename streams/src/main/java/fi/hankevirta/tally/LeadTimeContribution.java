package fi.hankevirta.tally;

import fi.hankevirta.event.PilotMilestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The lead time of one sub-participant in one pilot (specification, section 6, {@code pilots.lead-time}). */
final class LeadTimeContribution {
    /** First and last milestone of the lead time, by pilot. */
    private static final Map<String, Span> SPANS = Map.of(
            "PILOT_1", new Span("TEST_VERSION_IN_USE", "AVAIN_IN_USE"),
            "PILOT_2", new Span("ADOPTION_PLANNED", "METHOD_IN_USE"));

    private LeadTimeContribution() {}

    static void of(PilotMilestone any, Map<String, List<PilotMilestone>> byMilestone, Consumer<Contribution> sink) {
        Span span = SPANS.get(any.getProgrammeItem());
        if (span == null) {
            return;
        }
        List<PilotMilestone> begun = byMilestone.getOrDefault(span.from(), List.of());
        List<PilotMilestone> done = byMilestone.getOrDefault(span.to(), List.of());
        LocalDate from = PilotContributions.firstReached(begun);
        LocalDate to = PilotContributions.firstReached(done);
        if (from == null || to == null) {
            return;
        }
        String breakdown = Breakdown.of("pilot", any.getProgrammeItem());
        long days = ChronoUnit.DAYS.between(from, to);
        long latest = PilotContributions.latest(Stream.concat(begun.stream(), done.stream())
                .filter(PilotContributions::isReached)
                .toList());
        if (days < 0) {
            Cell cell = new Cell(Tally.PILOTS_LEAD_TIME_NEGATIVE, any.getHankealue(), Month.ALL, breakdown);
            sink.accept(Contribution.of(cell, latest, 1));
        } else {
            Cell cell = new Cell(Tally.PILOTS_LEAD_TIME, any.getHankealue(), Month.ALL, breakdown);
            sink.accept(Contribution.of(cell, latest, days, 1));
        }
    }

    private record Span(String from, String to) {}
}
