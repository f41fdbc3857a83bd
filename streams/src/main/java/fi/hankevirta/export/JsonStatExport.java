package fi.hankevirta.export;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JSON-stat 2.0: a dataset for one figure, a collection of datasets for several. */
final class JsonStatExport implements Export {
    static final String VERSION = "2.0";

    private final Wording wording;

    JsonStatExport(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String format() {
        return "json-stat";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String ending() {
        return "json";
    }

    @Override
    public void write(List<ViewRow> rows, Language language, OutputStream out) throws IOException {
        rows.forEach(Marks::of);
        JsonStatDataset dataset = new JsonStatDataset(wording, new Labels(wording, language));
        List<Map<String, Object>> datasets = rows.stream()
                .collect(Collectors.groupingBy(ViewRow::figure, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(figure -> dataset.of(figure.getKey(), figure.getValue()))
                .toList();
        JsonFiles.write(datasets.size() == 1 ? datasets.get(0) : collection(rows, datasets, dataset), out);
    }

    private static Map<String, Object> collection(
            List<ViewRow> rows, List<Map<String, Object>> datasets, JsonStatDataset dataset) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("version", VERSION);
        collection.put("class", "collection");
        collection.put("label", "Hankevirta");
        collection.put("updated", Marks.updated(rows).toString());
        collection.put("link", Map.of("item", datasets));
        collection.put("extension", dataset.provenance(rows));
        return collection;
    }
}
