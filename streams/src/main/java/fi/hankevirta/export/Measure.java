package fi.hankevirta.export;

import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ViewRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The numbers of a row that have a place in a cube. */
enum Measure {
    VALUE(Term.VALUE),
    NUMERATOR(Term.NUMERATOR),
    DENOMINATOR(Term.DENOMINATOR);

    private static final Map<Unit, Integer> DECIMALS = Map.of(Unit.COUNT, 0, Unit.SHARE, 3, Unit.DAYS, 1);

    private final Term term;

    Measure(Term term) {
        this.term = term;
    }

    Term term() {
        return term;
    }

    /** Returns the measures of a figure: plain counts have no denominator. */
    static List<Measure> of(Unit unit) {
        return Arrays.stream(values())
                .filter(measure -> measure != DENOMINATOR || unit != Unit.COUNT)
                .toList();
    }

    /** Returns the number of a row; null when it has none. */
    @Nullable
    Number number(ViewRow row) {
        return switch (this) {
            case VALUE -> Decimals.json(row.value());
            case NUMERATOR -> row.numerator();
            case DENOMINATOR -> row.denominator();
        };
    }

    /** Returns the unit as JSON-stat writes it: days are summed to days, and shares are of counts. */
    Map<String, Object> unit(Unit ofFigure, Labels labels) {
        Unit unit = switch (this) {
            case VALUE -> ofFigure;
            case NUMERATOR -> ofFigure == Unit.DAYS ? Unit.DAYS : Unit.COUNT;
            case DENOMINATOR -> Unit.COUNT;
        };
        int decimals = this == VALUE ? DECIMALS.getOrDefault(unit, 0) : 0;
        return new TreeMap<>(Map.of("label", labels.unit(unit), "decimals", decimals));
    }
}
