package fi.hankevirta.dashboard;

import fi.hankevirta.api.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Where the rows of a table are as files. Live rows are never exported. */
final class Downloads {
    private static final List<String> TABLES = List.of("csv-fi", "csv");
    private static final String AREA = "area";
    private static final String CUBE = "json-stat";

    private final Scene scene;

    Downloads(Scene scene) {
        this.scene = scene;
    }

    /** Returns the files of one figure. */
    List<Part.Link> of(String figure, String breakdown, List<Span> periods) {
        String query = query(Parameters.FIGURE, List.of(figure))
                + "&" + query(Parameters.BREAKDOWN, List.of(breakdown))
                + "&"
                + query(Parameters.PERIOD, periods.stream().map(Span::code).toList());
        return links(scene.showing() == Showing.RELEASED, query, List.of("csv-fi", "csv", CUBE));
    }

    /**
     * Returns the files of several figures.
     *
     * @param places that they are of; none for all
     */
    List<Part.Link> of(List<Series> series, List<Place> places, List<Span> periods) {
        String query = String.join(
                "&",
                query(
                        Parameters.FIGURE,
                        series.stream().map(Series::figure).distinct().toList()),
                query(
                        Parameters.BREAKDOWN,
                        series.stream().map(Series::breakdown).distinct().toList()),
                query(Parameters.PERIOD, periods.stream().map(Span::code).toList()));
        String of = places.isEmpty()
                ? ""
                : "&" + query(AREA, places.stream().map(Place::code).toList());
        return links(scene.showing() == Showing.RELEASED, query + of, TABLES);
    }

    /** Returns the files of a period of several figures. */
    List<Part.Link> ofRelease(List<String> figures, String period) {
        return links(true, query(Parameters.FIGURE, figures) + "&" + query(Parameters.PERIOD, List.of(period)), TABLES);
    }

    private List<Part.Link> links(boolean released, String query, List<String> formats) {
        if (!released || !scene.files()) {
            return List.of();
        }
        return formats.stream()
                .map(format -> new Part.Link(
                        scene.t().of("download." + format), Route.BASE + "/exports/" + format + "?" + query, false))
                .toList();
    }

    private static String query(String name, List<String> values) {
        return values.stream()
                .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
