package fi.hankevirta.local;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The national figures over the whole time, as a table. */
final class NationalTable {
    private static final double PERCENT = 100;

    private NationalTable() {}

    /** Returns the table as lines, its head first. */
    static List<String> lines(List<Figure> figures) {
        TextTable table = new TextTable(2)
                .add(List.of("figure", "breakdown", "numerator", "denominator", "value", "areas", "status"));
        for (Figure figure : figures) {
            table.add(List.of(
                    figure.getFigure(),
                    figure.getBreakdown(),
                    count(figure.getNumerator()),
                    count(figure.getDenominator()),
                    value(figure),
                    count(figure.getContributingAreas()) + "/" + figure.getExpectedAreas(),
                    figure.getStatus().name()));
        }
        return table.lines();
    }

    private static String count(@Nullable Number number) {
        return number == null ? "" : Numbers.grouped(number.longValue());
    }

    private static String value(Figure figure) {
        Double value = figure.getValue();
        if (value == null) {
            return "";
        }
        if (figure.getUnit() == Unit.SHARE) {
            return String.format(Locale.ROOT, "%.1f %%", value * PERCENT);
        }
        return figure.getUnit() == Unit.DAYS
                ? String.format(Locale.ROOT, "%.1f d", value)
                : Numbers.grouped(Math.round(value));
    }
}
