package fi.hankevirta.progress;

import fi.hankevirta.register.Participation;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.util.List;

/**
 * Areas that selected a method and have it in use, of those that selected it: {@code pilots.method}. Any
 * sub-participant's choice or use is the area's.
 *
 * @param register who takes part in the pilot of methods
 * @param pilot that pilot
 */
record MethodRule(Register register, String pilot) implements FigureRule {
    private static final int SELECTED = Tally.PILOTS_METHODS.slot("selected");
    private static final int IN_USE = Tally.PILOTS_METHODS.slot("in-use");

    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == Tally.PILOTS_METHODS;
    }

    @Override
    public String breakdown(Cell changed) {
        return Breakdown.of("method", Breakdown.value(changed.breakdown(), "method"));
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        long selected = 0;
        long inUse = 0;
        int contributing = 0;
        long last = Partial.NEVER;
        for (String area : place.areas()) {
            boolean chosen = false;
            boolean used = false;
            boolean spoken = false;
            for (Participation participation : register.participants(pilot).getOrDefault(area, List.of())) {
                Total own = book.of(
                        Tally.PILOTS_METHODS,
                        Breakdown.ofSubParticipant(breakdown, participation.subParticipant()),
                        area);
                chosen |= own.slot(SELECTED) > 0;
                used |= own.slot(IN_USE) > 0;
                spoken |= own.contributingAreas() > 0;
                last = Math.max(last, own.lastRecordedAt());
            }
            selected += chosen ? 1 : 0;
            inUse += chosen && used ? 1 : 0;
            contributing += spoken ? 1 : 0;
        }
        return Result.ratio(inUse, selected, contributing, last);
    }
}
