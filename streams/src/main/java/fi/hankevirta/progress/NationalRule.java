package fi.hankevirta.progress;

import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;

/**
 * National milestones reached, of those of the programme item; the optional ones are left out of both:
 * {@code pilots.national}. They are THL's, so no area contributes.
 *
 * @param register the catalogue of milestones
 */
record NationalRule(Register register) implements FigureRule {
    @Override
    public boolean reads(Cell cell) {
        return cell.tally() == Tally.PILOTS_NATIONAL;
    }

    @Override
    public String breakdown(Cell changed) {
        return Breakdown.of("item", Breakdown.value(changed.breakdown(), "item"));
    }

    @Override
    public Result compute(String breakdown, Place place, Period period, CellBook book) {
        String item = Breakdown.value(breakdown, "item");
        long reached = 0;
        long expected = 0;
        long last = Partial.NEVER;
        for (Milestone milestone : register.milestones(item, Milestone.Level.NATIONAL)) {
            Total total = book.of(
                    Tally.PILOTS_NATIONAL,
                    Breakdown.and(breakdown, "milestone", milestone.code()),
                    Register.COORDINATOR);
            expected++;
            reached += total.slot(Tally.PILOTS_NATIONAL.slot("reached"));
            last = Math.max(last, total.lastRecordedAt());
        }
        return Result.ratio(reached, expected, 0, last);
    }
}
