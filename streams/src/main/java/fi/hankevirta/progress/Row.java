package fi.hankevirta.progress;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.topic.Domain;
import java.time.Instant;

/**
 * The identity of one row of a figure, and the rule that computes it.
 *
 * @param definition the figure
 * @param rule one of the figure's rules
 * @param breakdown of the row
 * @param place of the row
 * @param period of the row
 */
record Row(FigureDefinition definition, FigureRule rule, String breakdown, Place place, Period period) {
    Domain domain() {
        return definition.domain();
    }

    /** Key of the row in its topic: {@code figure|breakdown|areaLevel|area|period}. */
    String key() {
        return String.join("|", definition.id(), breakdown, place.level().name(), place.code(), period.text());
    }

    Figure compute(CellBook book) {
        Result result = rule.compute(breakdown, place, period, book);
        return Figure.newBuilder()
                .setFigure(definition.id())
                .setAreaLevel(place.level())
                .setArea(place.code())
                .setPeriodType(period.type())
                .setPeriod(period.text())
                .setBreakdown(breakdown)
                .setNumerator(result.numerator())
                .setDenominator(result.denominator())
                .setValue(result.value())
                .setUnit(definition.unit())
                .setStatus(result.status())
                .setContributingAreas(result.contributingAreas())
                .setExpectedAreas(definition.expected().areas(breakdown, place, period))
                .setLastRecordedAt(
                        result.lastRecordedAt() == Partial.NEVER ? null : Instant.ofEpochMilli(result.lastRecordedAt()))
                .build();
    }
}
