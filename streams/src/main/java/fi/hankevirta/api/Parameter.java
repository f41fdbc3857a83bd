package fi.hankevirta.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a route's query.
 *
 * @param name as the query writes it
 * @param description what it asks for
 * @param most how often it may be given, with another value each time
 * @param form which values it may have
 */
public record Parameter(String name, String description, int most, Form form) {
    /** Declares a parameter that may be given many times: what any of its values allows is allowed. */
    public static Parameter many(String name, String description, Form form) {
        return new Parameter(name, description, 100, form);
    }

    /** Declares a parameter that may be given once. */
    public static Parameter one(String name, String description, Form form) {
        return new Parameter(name, description, 1, form);
    }

    /** Returns what is wrong with the values that were given; empty when nothing is. No value is quoted. */
    Optional<Problem.BadParameter> faultOf(List<String> values) {
        if (values.size() > most) {
            String times = most == 1 ? "once" : most + " times";
            return Optional.of(new Problem.BadParameter(name, "may be given " + times, form.allowed()));
        }
        return values.stream().allMatch(form::allows)
                ? Optional.empty()
                : Optional.of(new Problem.BadParameter(name, "has a value that is not allowed", form.allowed()));
    }

    /** Returns its description in the OpenAPI document. */
    ObjectNode document() {
        ObjectNode schema = form.schema();
        if (most > 1) {
            ObjectNode array = Json.object().put("type", "array").put("maxItems", most);
            schema = array.set("items", schema);
        }
        ObjectNode document = Json.object()
                .put("name", name)
                .put("in", "query")
                .put("description", description)
                .put("required", false);
        return document.set("schema", schema);
    }
}
