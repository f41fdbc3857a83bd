package fi.hankevirta.it;

import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ViewRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of an exported cube must find in a cell, as the row says it.
 *
 * @param figure whose dataset it is in
 * @param at the code of its category in each dimension that the row speaks of; in the others it is the total
 * @param value its number; null for none
 * @param status why it has none; null when it has one
 */
record ExpectedCell(
        String figure,
        Map<String, String> at,
        @Nullable Number value,
        @Nullable String status) {
    /** Returns the cells of a row. */
    static Stream<ExpectedCell> of(ViewRow row) {
        Stream<ExpectedCell> counted = Stream.of(of(row, "value", row.value()), of(row, "numerator", row.numerator()));
        return row.unit() == Unit.COUNT
                ? counted
                : Stream.concat(counted, Stream.of(of(row, "denominator", row.denominator())));
    }

    /** Returns the same cell with another number. */
    ExpectedCell with(Number other) {
        return new ExpectedCell(figure, at, other, null);
    }

    private static ExpectedCell of(ViewRow row, String measure, @Nullable Number number) {
        Map<String, String> at = new LinkedHashMap<>();
        at.put("area", row.area());
        at.put("period", row.period());
        for (String part : row.breakdown().split(",", -1)) {
            if (!part.isEmpty()) {
                at.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
        }
        at.put("measure", measure);
        return new ExpectedCell(
                row.figure(), at, number, number == null ? row.status().name() : null);
    }
}
