package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.view.ViewRow;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One figure of all areas in one period, as tiles and as a table. */
final class AreaMap {
    private final Scene scene;
    private final AreaLines areas;
    private final FigureEntry figure;
    private final String breakdown;
    private final Span period;

    AreaMap(Scene scene, String figure, String breakdown, Span period) {
        this.scene = scene;
        this.areas = new AreaLines(scene);
        this.figure = scene.cells().entry(figure);
        this.breakdown = breakdown;
        this.period = period;
    }

    Part.Tiles tiles(String label) {
        Shades shades = Shades.of(
                scene.register().areas().stream()
                        .flatMap(area -> value(Place.area(area.code())).stream())
                        .toList(),
                figure.unit());
        List<Part.TileGroup> groups = scene.register().ytas().stream()
                .map(yta -> new Part.TileGroup(
                        scene.naming().area(Place.yta(yta.code()).level(), yta.code()), tiles(yta, shades)))
                .toList();
        return new Part.Tiles(label, groups, shades.scale(scene.naming().formats()));
    }

    Part.Table table(String caption) {
        Phrases t = scene.t();
        boolean divided = figure.denominator() != null;
        List<String> columns = divided
                ? List.of(t.of("table.value"), t.of("about.numerator"), t.of("about.denominator"))
                : List.of(t.of("table.value"));
        List<Part.Line> lines = areas.of(place -> cells(place, divided));
        return new Part.Table(
                "areas",
                caption,
                t.of("table.area"),
                columns,
                lines,
                new Downloads(scene).of(figure.id(), breakdown, List.of(period)));
    }

    private List<Part.Tile> tiles(Code yta, Shades shades) {
        return areas.in(yta).stream().map(area -> tile(area, shades)).toList();
    }

    private Part.Tile tile(Hankealue area, Shades shades) {
        Place place = Place.area(area.code());
        Cell cell = cell(place).plain();
        return new Part.Tile(
                scene.naming().area(place.level(), area.code()),
                areas.path(area.code()),
                cell.shaded(value(place).map(shades::step).orElse(0)));
    }

    private List<Cell> cells(Place place, boolean divided) {
        if (!divided) {
            return List.of(cell(place));
        }
        Optional<ViewRow> row = scene.grid().row(figure.id(), breakdown, place, period);
        return List.of(cell(place), count(row.map(ViewRow::numerator)), count(row.map(ViewRow::denominator)));
    }

    private Cell cell(Place place) {
        return scene.cells().of(figure.id(), breakdown, place, period);
    }

    private Cell count(Optional<Long> number) {
        return number.map(each -> new Cell(Kind.VALUE, scene.naming().formats().count(each), 0, null))
                .orElseGet(() -> Cell.words(""));
    }

    private Optional<Double> value(Place place) {
        return scene.grid()
                .row(figure.id(), breakdown, place, period)
                .filter(row -> Kind.of(row).isNumber())
                .map(row -> Objects.requireNonNull(row.value()));
    }
}
