package fi.hankevirta.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One dimension of a cube.
 *
 * @param id its name
 * @param label what it is called
 * @param categories codes of its categories, in their order, none twice
 * @param labels what a category is called, by its code
 * @param children codes of the categories that a category is made of; none for most dimensions
 */
record Dimension(
        String id,
        String label,
        List<String> categories,
        UnaryOperator<String> labels,
        Map<String, List<String>> children) {
    static Dimension flat(String id, String label, List<String> categories, UnaryOperator<String> labels) {
        return new Dimension(id, label, categories, labels, Map.of());
    }

    int size() {
        return categories.size();
    }

    /** Returns it as JSON-stat writes it. */
    Map<String, Object> fields() {
        Map<String, Object> category = new LinkedHashMap<>();
        category.put("index", new ArrayList<>(categories));
        Map<String, String> named = new LinkedHashMap<>();
        categories.forEach(code -> named.put(code, labels.apply(code)));
        category.put("label", named);
        if (!children.isEmpty()) {
            category.put("child", children);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", label);
        fields.put("category", category);
        return fields;
    }
}
