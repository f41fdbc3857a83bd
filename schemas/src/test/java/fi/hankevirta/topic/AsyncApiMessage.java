package fi.hankevirta.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.hankevirta.wire.SingleObjectSerde;
import java.util.Map;
import org.apache.avro.Schema;

/** A message of the AsyncAPI document: what the records of one kind of topic are. */
final class AsyncApiMessage {
    static final String AVRO = "application/avro";
    static final String BINDING = "0.5.0";

    /** The newest version that AsyncAPI's tools have a parser for; the schemas say the same in every later one. */
    private static final String SCHEMA_FORMAT = "application/vnd.apache.avro;version=1.9.0";

    private final Topic<?, ?> topic;
    private final TopicContract contract;

    AsyncApiMessage(Topic<?, ?> topic) {
        this.topic = topic;
        this.contract = TopicContract.of(topic);
    }

    /** Returns its name: that of the record, where the value is one. */
    String id() {
        return topic.value() instanceof SingleObjectSerde<?> serde
                ? serde.schema().getName()
                : contract.title().replace(' ', '-');
    }

    ObjectNode tree(JsonMapper json) {
        ObjectNode message = json.createObjectNode().put("name", id()).put("title", contract.title());
        headers(message);
        if (topic.value() instanceof SingleObjectSerde<?> serde) {
            message.put("contentType", AVRO);
            message.putObject("payload").put("schemaFormat", SCHEMA_FORMAT).set("schema", avro(serde.schema(), json));
        } else {
            message.put("contentType", "application/octet-stream");
        }
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", contract.key());
        kafka.put("bindingVersion", BINDING);
        return message;
    }

    private void headers(ObjectNode message) {
        switch (topic.role()) {
            case INGRESS -> {
                ObjectNode properties = object(
                        message, "CloudEvents 1.0 in Kafka's binary mode. They are for other readers; none is needed.");
                property(properties, "ce_specversion", "The version of CloudEvents.")
                        .put("const", "1.0");
                property(properties, "ce_id", "The eventId of the event.");
                property(properties, "ce_type", "Full name of the record.").put("const", fullName());
                property(properties, "ce_source", "URI reference that names the publisher.");
                property(properties, "ce_time", "The recordedAt of the event.").put("format", "date-time");
                property(properties, "content-type", "How the value is encoded.")
                        .put("const", AVRO);
            }
            case PROGRESS ->
                property(
                        object(message, "None once the topic is settled."),
                        "unsettled",
                        "Empty. The row was told before rows that stand beside it; until a last record without it, "
                                + "rows need not add up.");
            case REJECTED, PUBLISHED, CONTROL, REPORT, MEMORY, INTERNAL -> {}
        }
    }

    private String fullName() {
        return topic.value() instanceof SingleObjectSerde<?> serde
                ? serde.schema().getFullName()
                : "";
    }

    private static ObjectNode object(ObjectNode message, String description) {
        return message.putObject("headers")
                .put("type", "object")
                .put("description", description)
                .putObject("properties");
    }

    private static ObjectNode property(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static JsonNode avro(Schema schema, JsonMapper json) {
        try {
            return withoutJava(json.readTree(schema.toString()), json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Avro writes schemas as JSON", e);
        }
    }

    /** Leaves out which class of Java holds a text: it is nobody else's affair. */
    private static JsonNode withoutJava(JsonNode node, JsonMapper json) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = json.createArrayNode();
            array.forEach(each -> copy.add(withoutJava(each, json)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            if (object.has("avro.java.string")) {
                return TextNode.valueOf(object.get("type").asText());
            }
            ObjectNode copy = json.createObjectNode();
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                copy.set(field.getKey(), withoutJava(field.getValue(), json));
            }
            return copy;
        }
        return node;
    }
}
