package fi.hankevirta.dashboard;

import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.register.BaselineCount;
import java.util.List;
import java.util.OptionalInt;

/**
 * The structural social work baseline of September 2020 beside the state of today: shares of the whole country, never
 * counts, since it is not known which areas were counted (specification, section 1).
 */
final class Baseline {
    private static final String COVERAGE = "coverage";
    private static final String MODEL = "model";

    private final Scene scene;
    private final int answers;

    Baseline(Scene scene) {
        this.scene = scene;
        this.answers = scene.register().baseline().stream()
                .filter(count -> count.dimension().equals(COVERAGE)) // Each answer is in one of these classes.
                .mapToInt(count -> count.areas().orElse(0))
                .sum();
    }

    /** Returns in how much of an area's municipalities models are in use. */
    Part.Table coverage() {
        return table(COVERAGE, "structural.coverage");
    }

    /** Returns which models are in use. */
    Part.Table models() {
        return table(MODEL, "structural.model");
    }

    private Part.Table table(String dimension, String figure) {
        Phrases t = scene.t();
        List<BaselineCount> counts = scene.register().baseline().stream()
                .filter(count -> count.dimension().equals(dimension))
                .toList();
        List<Series> series = counts.stream()
                .map(count -> new Series(figure, dimension + "=" + count.code()))
                .toList();
        Span latest = series.stream()
                .flatMap(each -> scene.grid().latest(figure, each.breakdown(), PeriodType.QUARTER).stream())
                .reduce((one, other) -> one.compareTo(other) >= 0 ? one : other)
                .orElse(Span.ALL);
        List<Part.Line> lines =
                counts.stream().map(count -> line(count, figure, latest)).toList();
        return new Part.Table(
                "baseline-" + dimension,
                scene.naming().figure(figure),
                t.of("table." + dimension),
                List.of("9/2020", scene.naming().shortPeriod(latest)),
                lines,
                new Downloads(scene).of(series, List.of(Place.COUNTRY), List.of(latest)));
    }

    private Part.Line line(BaselineCount count, String figure, Span latest) {
        String name = scene.naming().value(count.dimension(), count.code(), "");
        String breakdown = count.dimension() + "=" + count.code();
        return new Part.Line(
                name,
                "",
                2,
                List.of(share(name, count.areas()), scene.cells().of(figure, breakdown, Place.COUNTRY, latest)),
                null);
    }

    /** A model without a count is not known, which is neither 0 nor 1. */
    private Cell share(String name, OptionalInt areas) {
        Phrases t = scene.t();
        Formats formats = scene.naming().formats();
        if (areas.isEmpty() || answers == 0) {
            return Cell.words(t.of("pilotit.unknown"));
        }
        List<About.Fact> facts = List.of(
                About.Fact.of(t.of("about.numerator"), formats.count(areas.getAsInt())),
                About.Fact.of(t.of("about.denominator"), formats.count(answers)));
        return Cell.number(
                areas.getAsInt() == 0,
                formats.value((double) areas.getAsInt() / answers, Unit.SHARE),
                new About(name + ", 9/2020", t.of("pilotit.baseline.note"), facts));
    }
}
