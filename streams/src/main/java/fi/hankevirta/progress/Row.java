package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.tally.Partial;
import java.time.Instant;

/**
 * Which row of a figure.
 *
 * @param breakdown of the row
 * @param place of the row
 * @param period of the row
 */
record Row(String breakdown, Place place, Period period) {
    /** Key of the row in its topic: {@code figure|breakdown|areaLevel|area|period}. */
    String key(FigureDefinition definition) {
        return String.join(
                "|", definition.entry().id(), breakdown, place.level().name(), place.code(), period.text());
    }

    Figure compute(FigureDefinition definition, FigureRule rule, CellBook book) {
        Result result = rule.compute(breakdown, place, period, book);
        long last = result.lastRecordedAt();
        return new Figure(
                definition.entry().id(),
                place.level(),
                place.code(),
                period.type(),
                period.text(),
                breakdown,
                result.numerator(),
                result.denominator(),
                result.value(),
                definition.entry().unit(),
                result.status(),
                result.contributingAreas(),
                definition.expected().areas(breakdown, place, period),
                last == Partial.NEVER ? null : Instant.ofEpochMilli(last));
    }
}
