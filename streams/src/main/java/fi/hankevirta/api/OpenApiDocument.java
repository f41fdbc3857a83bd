package fi.hankevirta.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.hankevirta.api.Route.Access;
import java.util.List;

/** The OpenAPI 3.1 document of routes, made from their declarations. */
final class OpenApiDocument {
    private static final String TOKEN = "token";

    private OpenApiDocument() {}

    static ObjectNode of(List<Route> routes) {
        ObjectNode document = Json.object().put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/");
        ObjectNode paths = document.putObject("paths");
        routes.forEach(route -> paths.putObject(route.path()).set("get", operation(route)));
        ObjectNode components = Components.read();
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "The token of the setting api.token.file.");
        return document.set("components", components);
    }

    private static ObjectNode info() {
        ObjectNode info = Json.object()
                .put("title", "Hankevirta")
                .put("version", "1")
                .put("description", "National progress figures of the regional social-welfare development projects.");
        info.putObject("license").put("name", "EUPL 1.2").put("identifier", "EUPL-1.2");
        return info;
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = Json.object()
                .put("operationId", route.operation())
                .put("summary", route.summary())
                .put("description", route.description());
        operation.putArray("tags").add(route.access() == Access.PUBLIC ? "public" : "internal");
        ArrayNode parameters = operation.putArray("parameters");
        route.parameters().forEach(parameter -> parameters.add(parameter.document()));
        parameters.addObject().put("$ref", "#/components/parameters/AcceptLanguage");
        boolean stream = route.mediaType().equals(Streaming.MEDIA_TYPE);
        parameters.addObject().put("$ref", "#/components/parameters/" + (stream ? "LastEventId" : "IfNoneMatch"));
        operation.set("responses", responses(route, stream));
        ArrayNode security = operation.putArray("security"); // An empty list: nothing is needed.
        if (route.access() == Access.INTERNAL) {
            security.addObject().putArray(TOKEN);
        }
        return operation;
    }

    private static ObjectNode responses(Route route, boolean stream) {
        ObjectNode responses = Json.object();
        ObjectNode good = responses.putObject("200").put("description", route.summary());
        ObjectNode headers = good.putObject("headers");
        refer(headers.putObject("Content-Language"), "headers/ContentLanguage");
        if (!stream) {
            refer(headers.putObject("ETag"), "headers/ETag");
            refer(responses.putObject("304"), "responses/NotModified");
        }
        refer(good.putObject("content").putObject(route.mediaType()).putObject("schema"), "schemas/" + route.schema());
        refer(responses.putObject("400"), "responses/BadRequest");
        if (route.access() == Access.INTERNAL) {
            refer(responses.putObject("401"), "responses/Unauthorized");
        }
        refer(responses.putObject("503"), "responses/Unavailable");
        return responses;
    }

    private static void refer(ObjectNode where, String component) {
        where.put("$ref", "#/components/" + component);
    }
}
