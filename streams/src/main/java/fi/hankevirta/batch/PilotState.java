package fi.hankevirta.batch;

import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the sub-participants of one pilot stand. */
final class PilotState {
    private final Map<String, List<Participation>> participants;
    private final List<Milestone> catalogue;
    private final Map<Step, List<MilestoneState>> bySteps;

    PilotState(Register register, String pilot, List<MilestoneState> all) {
        participants = register.participants(pilot);
        catalogue = register.milestones(pilot, Milestone.Level.SUB_PARTICIPANT);
        Set<String> codes = catalogue.stream().map(Milestone::code).collect(Collectors.toSet());
        bySteps = all.stream()
                .filter(state -> state.item().equals(pilot) && codes.contains(state.milestone()))
                .collect(Collectors.groupingBy(
                        state -> new Step(state.seen().hankealue(), state.subParticipant(), state.milestone())));
    }

    /** A milestone of one sub-participant, whatever the method. */
    record Step(String hankealue, String subParticipant, String milestone) {}

    List<Milestone> catalogue() {
        return catalogue;
    }

    /** The sub-participants of an area; an area that lists none counts as one, named -. */
    List<String> subParticipants(String hankealue) {
        return participants.getOrDefault(hankealue, List.of()).stream()
                .map(p -> Objects.requireNonNullElse(p.subParticipant(), "-"))
                .toList();
    }

    /** Every step that something is known of. */
    Set<Step> steps() {
        return bySteps.keySet();
    }

    /** What is known of one step: an entity for each method. */
    List<MilestoneState> entities(String hankealue, String subParticipant, String milestone) {
        return entities(new Step(hankealue, subParticipant, milestone));
    }

    List<MilestoneState> entities(Step step) {
        return bySteps.getOrDefault(step, List.of());
    }

    List<MilestoneState> reached(Step step) {
        return entities(step).stream().filter(MilestoneState::isReached).toList();
    }

    /** The day a step was first reached, over all methods. */
    Optional<LocalDate> firstReached(Step step) {
        return reached(step).stream()
                .map(state -> Objects.requireNonNull(state.reachedOn()))
                .min(Comparator.naturalOrder());
    }
}
