package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.register.Register;
import java.util.List;
import java.util.Map;

/** The lead time of one sub-participant in one pilot (specification, section 6, {@code pilots.lead-time}). */
final class LeadTimeContribution {
    /** First and last milestone of the lead time, by pilot. */
    private static final Map<String, Span> SPANS = Map.of(
            "PILOT_1", new Span("TEST_VERSION_IN_USE", "AVAIN_IN_USE"),
            "PILOT_2", new Span("ADOPTION_PLANNED", "METHOD_IN_USE"));

    private LeadTimeContribution() {}

    static void of(List<EncodedMilestone> root, ContributionSink sink) {
        if (root.isEmpty()) {
            return;
        }
        EncodedMilestone any = root.get(0);
        Span span = SPANS.get(any.programmeItem());
        if (span == null || any.hankealue().equals(Register.COORDINATOR)) {
            return;
        }
        long from = PilotContributions.firstReached(root, span.from());
        long to = PilotContributions.firstReached(root, span.to());
        if (from == EncodedEvent.ABSENT || to == EncodedEvent.ABSENT) {
            return;
        }
        String breakdown = Breakdown.of("pilot", any.programmeItem());
        long latest = Math.max(
                PilotContributions.latestReached(root, span.from()), PilotContributions.latestReached(root, span.to()));
        if (to < from) {
            sink.one(Tally.PILOTS_LEAD_TIME_NEGATIVE, any.hankealue(), Month.ALL, breakdown, latest, 0);
        } else {
            sink.two(Tally.PILOTS_LEAD_TIME, any.hankealue(), Month.ALL, breakdown, latest, to - from, 1);
        }
    }

    private record Span(String from, String to) {}
}
