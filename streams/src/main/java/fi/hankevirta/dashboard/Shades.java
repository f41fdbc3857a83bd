package fi.hankevirta.dashboard;

import fi.hankevirta.figure.Unit;
import java.util.List;
import java.util.stream.IntStream;

/** Five shades of one colour for values of areas: equal steps, from 0 to 1 for shares, to the greatest for others. */
final class Shades {
    static final int STEPS = 5;

    private final double greatest;
    private final Unit unit;

    private Shades(double greatest, Unit unit) {
        this.greatest = greatest;
        this.unit = unit;
    }

    static Shades of(List<Double> values, Unit unit) {
        double greatest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return new Shades(unit == Unit.SHARE ? Math.max(1, greatest) : greatest, unit);
    }

    /** Returns the step of a value, from 1; 0 when there is nothing to shade by. */
    int step(double value) {
        if (greatest <= 0) {
            return 0;
        }
        return (int) Math.max(1, Math.min(STEPS, Math.ceil(value / greatest * STEPS)));
    }

    /** Returns what the steps mean, the lightest first. */
    List<String> scale(Formats formats) {
        if (greatest <= 0) {
            return List.of();
        }
        return IntStream.rangeClosed(1, STEPS)
                .mapToObj(step -> formats.value(greatest * (step - 1) / STEPS, unit) + "–"
                        + formats.value(greatest * step / STEPS, unit))
                .toList();
    }
}
