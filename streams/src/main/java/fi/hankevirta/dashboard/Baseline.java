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
    private static final String COVERAGE = "structural.coverage";
    private static final String DIMENSION = "coverage";

    private final Scene scene;

    Baseline(Scene scene) {
        this.scene = scene;
    }

    Part.Table table() {
        Phrases t = scene.t();
        List<BaselineCount> counts = scene.register().baseline().stream()
                .filter(count -> count.dimension().equals(DIMENSION))
                .toList();
        int all = counts.stream()
                .map(BaselineCount::areas)
                .mapToInt(areas -> areas.orElse(0))
                .sum();
        List<Part.Line> lines = counts.stream()
                .map(count -> new Part.Line(
                        scene.naming().value(DIMENSION, count.code(), ""),
                        "",
                        2,
                        List.of(share(count.areas(), all), today(count.code())),
                        null))
                .toList();
        return new Part.Table(
                "baseline-table",
                scene.naming().figure(COVERAGE),
                t.of("table.coverage"),
                List.of("9/2020", t.of("pilotit.today")),
                lines,
                List.of());
    }

    private Cell share(OptionalInt areas, int all) {
        return areas.isEmpty() || all == 0
                ? Cell.words(scene.t().of("pilotit.unknown"))
                : new Cell(
                        areas.getAsInt() == 0 ? Kind.ZERO : Kind.VALUE,
                        scene.naming().formats().value((double) areas.getAsInt() / all, Unit.SHARE),
                        0,
                        null);
    }

    private Cell today(String code) {
        String breakdown = DIMENSION + "=" + code;
        Span latest =
                scene.grid().latest(COVERAGE, breakdown, PeriodType.QUARTER).orElse(Span.ALL);
        return scene.cells().of(COVERAGE, breakdown, Place.COUNTRY, latest);
    }
}
