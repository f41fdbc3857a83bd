package fi.hankevirta.dashboard;

import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Lines of a table of all areas: the country, then each cooperation area and its areas, in the register's order. */
final class AreaLines {
    private final Scene scene;

    AreaLines(Scene scene) {
        this.scene = scene;
    }

    List<Part.Line> of(Function<Place, List<Cell>> cells) {
        List<Part.Line> lines = new ArrayList<>();
        lines.add(line(Place.COUNTRY, 0, cells));
        for (Code yta : scene.register().ytas()) {
            lines.add(line(Place.yta(yta.code()), 1, cells));
            in(yta).forEach(area -> lines.add(line(Place.area(area.code()), 2, cells)));
        }
        return lines;
    }

    /** Returns the areas of a cooperation area. */
    List<Hankealue> in(Code yta) {
        return scene.register().areas().stream()
                .filter(area -> area.yta().equals(yta.code()))
                .toList();
    }

    /** Returns the path of the page of an area. */
    String path(String area) {
        return scene.path(AreaView.NAME + "/" + area);
    }

    private Part.Line line(Place place, int level, Function<Place, List<Cell>> cells) {
        String href = level == 2 ? path(place.code()) : "";
        return new Part.Line(scene.naming().area(place.level(), place.code()), href, level, cells.apply(place), null);
    }
}
