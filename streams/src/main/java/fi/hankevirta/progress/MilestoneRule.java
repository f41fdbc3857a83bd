package fi.hankevirta.progress;

import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.List;
import java.util.Map;

/**
 * Milestones reached against those that the register expects, silent areas included: {@code pilots.progress},
 * {@code pilots.coverage} and {@code pilots.milestone} (specification, section 6). An area that lists no
 * sub-participants counts as one.
 *
 * @param register who takes part, and in what
 * @param unit what is counted
 */
record MilestoneRule(Register register, Counted unit) implements FigureRule {
    /** What a milestone figure counts. */
    enum Counted {
        /** Sub-participants times all milestones of the pilot. */
        MILESTONES,
        /** Sub-participants, for one milestone. */
        SUB_PARTICIPANTS,
        /** Areas all of whose sub-participants reached one milestone. */
        WHOLE_AREAS
    }

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == Tally.PILOTS_MILESTONES;
    }

    @Override
    public String breakdown(Cell changed) {
        String pilot = Breakdown.of("pilot", Breakdown.value(changed.breakdown(), "pilot"));
        return unit == Counted.MILESTONES
                ? pilot
                : Breakdown.and(pilot, "milestone", Breakdown.value(changed.breakdown(), "milestone"));
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        String pilot = Breakdown.value(breakdown, "pilot");
        List<String> milestones = unit == Counted.MILESTONES
                ? register.milestones(pilot, Milestone.Level.SUB_PARTICIPANT).stream()
                        .map(Milestone::code)
                        .toList()
                : List.of(Breakdown.value(breakdown, "milestone"));
        long reached = 0;
        long expected = 0;
        int contributing = 0;
        long last = Partial.NEVER;
        Map<String, List<Participation>> participants = register.participants(pilot);
        for (String area : place.areas()) {
            List<Participation> listed = participants.getOrDefault(area, List.of());
            AreaCount count = AreaCount.of(listed, milestones, book);
            boolean whole = !listed.isEmpty() && count.reached() == count.expected();
            reached += unit == Counted.WHOLE_AREAS ? (whole ? 1 : 0) : count.reached();
            expected += unit == Counted.WHOLE_AREAS ? (listed.isEmpty() ? 0 : 1) : count.expected();
            contributing += count.lastRecordedAt() == Partial.NEVER ? 0 : 1;
            last = Math.max(last, count.lastRecordedAt());
        }
        return Result.ratio(reached, expected, contributing, last);
    }

    /** Milestones of one area in one pilot. */
    private record AreaCount(long reached, long expected, long lastRecordedAt) {
        static AreaCount of(List<Participation> listed, List<String> milestones, CellBook book) {
            long reached = 0;
            long last = Partial.NEVER;
            for (Participation participation : listed) {
                for (String milestone : milestones) {
                    Total total = book.of(
                            Tally.PILOTS_MILESTONES, breakdown(participation, milestone), participation.hankealue());
                    reached += total.slot(Tally.PILOTS_MILESTONES.slot("reached"));
                    last = Math.max(last, total.lastRecordedAt());
                }
            }
            return new AreaCount(reached, (long) listed.size() * milestones.size(), last);
        }

        private static String breakdown(Participation participation, String milestone) {
            return Breakdown.ofSubParticipant(
                    Breakdown.and(Breakdown.of("pilot", participation.pilot()), "milestone", milestone),
                    participation.subParticipant());
        }
    }
}
