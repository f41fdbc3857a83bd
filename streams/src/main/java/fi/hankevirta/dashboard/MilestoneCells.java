package fi.hankevirta.dashboard;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.view.MilestoneState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes cells of where milestones stand. */
final class MilestoneCells {
    /** Of several methods the one that is furthest is shown, the earliest of them; the others are behind it. */
    private static final Comparator<MilestoneState> FURTHEST_FIRST = Comparator.comparing(
                    (MilestoneState state) -> order(state.status()))
            .thenComparing(state -> day(state).orElse(LocalDate.MAX))
            .thenComparing(MilestoneState::method);

    private final Naming naming;
    private final String item;

    MilestoneCells(Naming naming, String item) {
        this.naming = naming;
        this.item = item;
    }

    /** Returns where a milestone of a participant stands. */
    Cell of(String participant, String milestone, List<MilestoneState> ofParticipant) {
        Phrases t = naming.phrases();
        List<MilestoneState> states = ofParticipant.stream()
                .filter(state -> state.milestone().equals(milestone))
                .sorted(FURTHEST_FIRST)
                .toList();
        List<About.Fact> facts = new ArrayList<>();
        states.forEach(state -> addFacts(state, facts));
        String silent = naming.status(Kind.NOT_REPORTED.status());
        if (states.isEmpty()) {
            facts.add(About.Fact.of(t.of("about.status"), silent));
        }
        String title = participant + ", " + naming.milestone(item, milestone);
        return new Cell(
                states.isEmpty() ? Kind.NOT_REPORTED : Kind.TEXT,
                states.isEmpty() ? silent : text(states.get(0)),
                0,
                new About(title, t.of("milestone.about"), facts));
    }

    private void addFacts(MilestoneState state, List<About.Fact> facts) {
        Phrases t = naming.phrases();
        if (!state.method().isEmpty()) {
            facts.add(About.Fact.of(t.of("table.method"), naming.value("method", state.method(), item)));
        }
        facts.add(About.Fact.of(t.of("about.status"), status(state)));
        facts.add(About.Fact.of(t.of("milestone.planned-on"), date(state.plannedOn())));
        facts.add(About.Fact.of(t.of("milestone.reached-on"), date(state.reachedOn())));
        facts.add(About.Fact.of(t.of("about.last"), naming.formats().dateTime(state.recordedAt())));
    }

    private String text(MilestoneState state) {
        String sign = switch (state.status()) {
            case REACHED -> "✓";
            case IN_PROGRESS -> "…";
            case PLANNED -> "○";
            case CANCELLED, UNKNOWN -> "×";
        };
        return sign + " " + status(state)
                + day(state).map(day -> " " + naming.formats().date(day)).orElse("");
    }

    private String status(MilestoneState state) {
        return naming.phrases()
                .of("milestone."
                        + state.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String date(@Nullable LocalDate day) {
        return day == null
                ? naming.phrases().of("about.none")
                : naming.formats().date(day);
    }

    private static Optional<LocalDate> day(MilestoneState state) {
        return Optional.ofNullable(state.status() == MilestoneStatus.REACHED ? state.reachedOn() : state.plannedOn());
    }

    private static int order(MilestoneStatus status) {
        return switch (status) {
            case REACHED -> 0;
            case IN_PROGRESS -> 1;
            case PLANNED -> 2;
            case CANCELLED -> 3;
            case UNKNOWN -> 4;
        };
    }
}
