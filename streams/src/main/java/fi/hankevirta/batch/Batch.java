package fi.hankevirta.batch;

import fi.hankevirta.batch.Intake.Accepted;
import fi.hankevirta.batch.Intake.Decision;
import fi.hankevirta.batch.Intake.Refused;
import fi.hankevirta.batch.Revision.Entity;
import fi.hankevirta.batch.Sources.Source;
import fi.hankevirta.register.Register;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Recomputes everything from all records at once, by the specification alone. */
public final class Batch {
    private Batch() {}

    /**
     * Computes counts, refusals and the figures of the domains pilots, avain, spro and structural.
     *
     * @param register who takes part, reports and is expected
     * @param arrivals all records of the ingress topics, in any order
     * @param sproTargetDays greatest handling time, in days, that is in target
     */
    public static BatchResult of(Register register, Collection<Arrival> arrivals, int sproTargetDays) {
        Intake intake = new Intake(register);
        Map<Entity, Revision> counting = new HashMap<>();
        Map<String, Map<String, Counts>> counts = new TreeMap<>();
        SortedMap<Position, Refusal> refusals = new TreeMap<>();
        for (Arrival arrival : arrivals) {
            Decision decision = intake.decide(arrival);
            if (decision instanceof Accepted accepted) {
                Revision revision = accepted.revision();
                counting.merge(revision.entity(), revision, BinaryOperator.maxBy(Revision.ORDER));
            } else if (decision instanceof Refused refused) {
                refusals.put(arrival.position(), refused.refusal());
            }
            Source source = decision.source();
            counts.computeIfAbsent(source.sender(), sender -> new TreeMap<>())
                    .compute(source.stream().code(), (stream, before) -> plus(before, decision));
        }
        Things things = new Things(intake, counting.values());
        Rows rows = new Rows(new Geography(register));
        List<MilestoneState> milestones = things.milestones();
        new PilotFigures(register, milestones).write(rows);
        new NationalFigures(register, milestones).write(rows);
        AvainFigures.write(things.measurements(), rows);
        SproFigures.write(things.notifications(), sproTargetDays, rows);
        new StructuralFigures(register, rows).write(things.statuses());
        return new BatchResult(rows.figures(), counts, refusals);
    }

    private static Counts plus(@Nullable Counts before, Decision decision) {
        Counts counts = before == null ? Counts.NONE : before;
        return decision instanceof Accepted ? counts.withAccepted() : counts.withRejected();
    }
}
