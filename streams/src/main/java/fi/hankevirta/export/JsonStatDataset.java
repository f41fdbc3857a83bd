package fi.hankevirta.export;

import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of JSON-stat 2.0. A cell has a number, or a status that says why it has none, or neither: then there is no
 * row in its place.
 */
final class JsonStatDataset {
    private final Wording wording;
    private final Labels labels;

    JsonStatDataset(Wording wording, Labels labels) {
        this.wording = wording;
        this.labels = labels;
    }

    /**
     * Makes a dataset.
     *
     * @param figure that all rows are of
     * @param rows at least one
     */
    Map<String, Object> of(String figure, List<ViewRow> rows) {
        Cube cube = new Cube(figure, rows, wording, labels);
        Unit unit = rows.get(0).unit();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("version", JsonStatExport.VERSION);
        dataset.put("class", "dataset");
        dataset.put("label", labels.figure(figure));
        labels.explanation(figure).ifPresent(text -> dataset.put("note", List.of(text)));
        dataset.put("source", labels.term(Term.SOURCE));
        dataset.put("updated", Marks.updated(rows).toString());
        putDimensions(dataset, cube, unit);
        List<Integer> revised = putCells(dataset, cube, unit);
        Map<String, Object> extension = provenance(rows);
        extension.put("figure", figure);
        extension.put("revised", revised);
        dataset.put("extension", extension);
        return dataset;
    }

    /** Returns what every file carries: releases, the version of the definitions, the legend of statuses. */
    Map<String, Object> provenance(List<ViewRow> rows) {
        Map<String, String> legend = new LinkedHashMap<>();
        wording.statuses().all().forEach(status -> legend.put(status.id().name(), labels.status(status.id())));
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("releases", Marks.releases(rows));
        provenance.put("definitions", wording.figures().version());
        provenance.put("status", Map.of("label", legend));
        return provenance;
    }

    private void putDimensions(Map<String, Object> dataset, Cube cube, Unit unit) {
        List<String> ids = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Map<String, Object> dimensions = new LinkedHashMap<>();
        for (Dimension dimension : cube.dimensions()) {
            ids.add(dimension.id());
            sizes.add(dimension.size());
            dimensions.put(dimension.id(), dimension.fields());
        }
        ids.add(Term.MEASURE.code());
        sizes.add(Measure.of(unit).size());
        dimensions.put(Term.MEASURE.code(), measures(unit));
        dataset.put("id", ids);
        dataset.put("size", sizes);
        dataset.put(
                "role",
                new TreeMap<>(Map.of(
                        "geo", List.of(Term.AREA.code()),
                        "time", List.of(Term.PERIOD.code()),
                        "metric", List.of(Term.MEASURE.code()))));
        dataset.put("dimension", dimensions);
    }

    private Map<String, Object> measures(Unit unit) {
        Map<String, Object> units = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Measure measure : Measure.of(unit)) {
            units.put(measure.term().code(), measure.unit(unit, labels));
            names.put(measure.term().code(), labels.term(measure.term()));
        }
        return new TreeMap<>(Map.of(
                "label",
                labels.term(Term.MEASURE),
                "category",
                new TreeMap<>(Map.of("index", List.copyOf(names.keySet()), "label", names, "unit", units))));
    }

    /** Puts values and statuses, and returns the indices of the numbers that a revision has changed. */
    private static List<Integer> putCells(Map<String, Object> dataset, Cube cube, Unit unit) {
        List<@Nullable Number> values = new ArrayList<>();
        Map<Integer, String> statuses = new LinkedHashMap<>();
        List<Integer> revised = new ArrayList<>();
        for (int place = 0; place < cube.size(); place++) {
            Optional<ViewRow> row = Optional.ofNullable(cube.row(place));
            for (Measure measure : Measure.of(unit)) {
                int index = values.size();
                Number number = row.map(measure::number).orElse(null);
                values.add(number);
                if (number == null) {
                    row.map(ViewRow::status)
                            .filter(status -> status != PublishedStatus.OK)
                            .ifPresent(status -> statuses.put(index, status.name()));
                }
                row.filter(each -> Marks.of(each).revised()).ifPresent(each -> revised.add(index));
            }
        }
        dataset.put("value", values);
        dataset.put("status", statuses);
        return revised;
    }
}
