package fi.hankevirta.tally;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.event.PilotMilestone;
import fi.hankevirta.register.Register;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the milestones of one sub-participant in one pilot, or THL's of one programme item, contribute (specification,
 * section 6, {@code pilots.*}). Which of them are expected is not asked here but of the register, at the figures.
 */
final class PilotContributions {
    private static final String METHOD_SELECTED = "METHOD_SELECTED";
    private static final String METHOD_IN_USE = "METHOD_IN_USE";

    private PilotContributions() {}

    static void of(List<PilotMilestone> milestones, Consumer<Contribution> sink) {
        if (milestones.isEmpty()) {
            return;
        }
        Map<String, List<PilotMilestone>> byMilestone = milestones.stream()
                .collect(Collectors.groupingBy(PilotMilestone::getMilestone, TreeMap::new, Collectors.toList()));
        PilotMilestone any = milestones.get(0);
        if (any.getHankealue().equals(Register.COORDINATOR)) {
            byMilestone.forEach((milestone, entities) -> national(milestone, entities, sink));
            return;
        }
        byMilestone.forEach((milestone, entities) -> {
            milestone(milestone, entities, sink);
            reached(milestone, entities, sink);
        });
        LeadTimeContribution.of(any, byMilestone, sink);
        methods(milestones, sink);
    }

    /** The earliest day on which any of the entities was reached, or null. */
    static @Nullable LocalDate firstReached(List<PilotMilestone> entities) {
        return entities.stream()
                .filter(PilotContributions::isReached)
                .map(PilotMilestone::getReachedOn)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static boolean isReached(PilotMilestone entity) {
        return entity.getStatus() == MilestoneStatus.REACHED;
    }

    static long latest(List<PilotMilestone> entities) {
        return entities.stream()
                .mapToLong(entity -> entity.getRecordedAt().toEpochMilli())
                .max()
                .orElseThrow();
    }

    private static void national(String milestone, List<PilotMilestone> entities, Consumer<Contribution> sink) {
        PilotMilestone entity = entities.get(0);
        String breakdown = Breakdown.and(Breakdown.of("item", entity.getProgrammeItem()), "milestone", milestone);
        sink.accept(Contribution.of(
                new Cell(Tally.PILOTS_NATIONAL, entity.getHankealue(), Month.ALL, breakdown),
                latest(entities),
                Contribution.flag(entities.stream().anyMatch(PilotContributions::isReached))));
    }

    private static void milestone(String milestone, List<PilotMilestone> entities, Consumer<Contribution> sink) {
        PilotMilestone any = entities.get(0);
        String breakdown = Breakdown.ofSubParticipant(
                Breakdown.and(Breakdown.of("pilot", any.getProgrammeItem()), "milestone", milestone),
                any.getSubParticipant());
        sink.accept(Contribution.of(
                new Cell(Tally.PILOTS_MILESTONES, any.getHankealue(), Month.ALL, breakdown),
                latest(entities),
                Contribution.flag(entities.stream().anyMatch(PilotContributions::isReached))));
    }

    private static void reached(String milestone, List<PilotMilestone> entities, Consumer<Contribution> sink) {
        LocalDate first = firstReached(entities);
        if (first != null) {
            PilotMilestone any = entities.get(0);
            String breakdown = Breakdown.and(Breakdown.of("pilot", any.getProgrammeItem()), "milestone", milestone);
            sink.accept(Contribution.of(
                    new Cell(Tally.PILOTS_REACHED, any.getHankealue(), Month.of(first), breakdown),
                    latest(entities.stream()
                            .filter(PilotContributions::isReached)
                            .toList()),
                    1));
        }
    }

    private static void methods(List<PilotMilestone> milestones, Consumer<Contribution> sink) {
        Map<String, List<PilotMilestone>> byMethod = milestones.stream()
                .filter(m -> m.getMethod() != null)
                .collect(Collectors.groupingBy(PilotMilestone::getMethod, TreeMap::new, Collectors.toList()));
        byMethod.forEach((method, entities) -> sink.accept(Contribution.of(
                new Cell(
                        Tally.PILOTS_METHODS,
                        entities.get(0).getHankealue(),
                        Month.ALL,
                        Breakdown.ofSubParticipant(
                                Breakdown.of("method", method), entities.get(0).getSubParticipant())),
                latest(entities),
                Contribution.flag(isReached(entities, METHOD_SELECTED)),
                Contribution.flag(isReached(entities, METHOD_IN_USE)))));
    }

    private static boolean isReached(List<PilotMilestone> entities, String milestone) {
        return entities.stream().anyMatch(e -> e.getMilestone().equals(milestone) && isReached(e));
    }
}
