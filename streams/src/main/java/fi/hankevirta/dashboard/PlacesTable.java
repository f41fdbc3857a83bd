package fi.hankevirta.dashboard;

import java.util.List;

/** Figures of all time, a line each, in some places. */
final class PlacesTable {
    private final Scene scene;
    private final List<Place> places;

    PlacesTable(Scene scene, List<Place> places) {
        this.scene = scene;
        this.places = places;
    }

    /**
     * A line.
     *
     * @param name of it
     * @param series that it shows
     */
    record Row(String name, Series series) {}

    Part.Table of(String id, String caption, String corner, List<Row> rows) {
        List<Part.Line> lines = rows.stream()
                .map(row -> new Part.Line(row.name(), "", 2, cells(row.series()), null))
                .toList();
        List<String> columns = places.stream()
                .map(place -> scene.naming().area(place.level(), place.code()))
                .toList();
        List<Series> series = rows.stream().map(Row::series).toList();
        List<Part.Link> files = new Downloads(scene).of(series, places, List.of(Span.ALL));
        return new Part.Table(id, caption, corner, columns, lines, files);
    }

    private List<Cell> cells(Series series) {
        return places.stream()
                .map(place -> scene.cells().of(series.figure(), series.breakdown(), place, Span.ALL))
                .toList();
    }
}
