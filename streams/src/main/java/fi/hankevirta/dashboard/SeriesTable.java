package fi.hankevirta.dashboard;

import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Several figures of one area over periods, beside the whole country. */
final class SeriesTable {
    private static final int SHOWN = 4;
    private static final int DRAWN = 8;

    private final Scene scene;
    private final Place place;
    private final Span period;

    /**
     * Makes tables of an area.
     *
     * @param period the last that is shown
     */
    SeriesTable(Scene scene, Place place, Span period) {
        this.scene = scene;
        this.place = place;
        this.period = period;
    }

    Part.Table of(String id, String caption, List<Series> series) {
        Phrases t = scene.t();
        List<String> columns = new ArrayList<>();
        periods(SHOWN).forEach(each -> columns.add(scene.naming().shortPeriod(each)));
        columns.add(t.of("table.country", scene.naming().shortPeriod(period)));
        columns.add(t.of("table.share", scene.naming().shortPeriod(period)));
        List<Part.Line> lines = series.stream().map(this::line).toList();
        return new Part.Table(
                id,
                caption,
                t.of("choice.figure"),
                columns,
                lines,
                new Downloads(scene).of(series, List.of(place, Place.COUNTRY), periods(SHOWN)));
    }

    private Part.Line line(Series series) {
        List<Cell> cells = new ArrayList<>();
        periods(SHOWN).forEach(each -> cells.add(cell(series, place, each)));
        cells.add(cell(series, Place.COUNTRY, period));
        cells.add(scene.cells().share(series.figure(), series.breakdown(), place, period));
        String name = scene.naming().series(series.figure(), series.breakdown());
        List<Optional<Double>> values =
                periods(DRAWN).stream().map(each -> value(series, each)).toList();
        String label = scene.t().of("chart.label", name, values.size());
        return new Part.Line(name, "", 2, cells, values.size() < 2 ? null : Chart.of(label, values));
    }

    private Cell cell(Series series, Place of, Span in) {
        return scene.cells().of(series.figure(), series.breakdown(), of, in);
    }

    private Optional<Double> value(Series series, Span in) {
        return scene.grid()
                .row(series.figure(), series.breakdown(), place, in)
                .filter(row -> Kind.of(row).isNumber())
                .map(ViewRow::value)
                .map(Objects::requireNonNull);
    }

    private List<Span> periods(int many) {
        return period.last(many).toList();
    }
}
