package fi.hankevirta.topic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.hankevirta.register.Register;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The document docs/asyncapi.json (AsyncAPI 3), made from the declarations of the topics and their contracts. */
final class AsyncApiDocument {
    private static final String DESCRIPTION = """
            The topics of Hankevirta, from its own point of view: it receives events and requests, and sends refusals,
            figures and reports. Keys are UTF-8 text. Values are Avro in single-object encoding: the bytes C3 01, the
            CRC-64-AVRO fingerprint of the schema, eight bytes, little-endian, and the binary body. Read with
            isolation.level=read_committed. docs/topics.md tells the same for people.""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, List<Topic<?, ?>>> families = new Topics(
                    Register.shipped(), TopicPlan.ofPartitions(TopicPlan.DEFAULT_PARTITIONS))
            .all().stream()
                    .collect(Collectors.groupingBy(AsyncApiDocument::address, LinkedHashMap::new, Collectors.toList()));

    /** Returns the document as text. */
    String text() {
        return tree().toPrettyString() + "\n";
    }

    ObjectNode tree() {
        ObjectNode root = json.createObjectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Hankevirta")
                .put("version", "1.0.0")
                .put("description", DESCRIPTION.replace('\n', ' '))
                .putObject("license")
                .put("name", "EUPL-1.2")
                .put("url", "https://eupl.eu/1.2/en");
        root.put("defaultContentType", AsyncApiMessage.AVRO);
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode messages = root.putObject("components").putObject("messages");
        families.forEach((address, topics) -> {
            Topic<?, ?> topic = topics.get(0);
            AsyncApiMessage message = new AsyncApiMessage(topic);
            String id = address.replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9-]", "-");
            channels.set(id, channel(address, topics, message));
            messages.set(message.id(), message.tree(json));
            for (String action : actions(topic.role())) {
                operations.set(action + "-" + id, operation(action, id, message, topic));
            }
        });
        return root;
    }

    /** Returns the addresses of the channels, each with the topics that it stands for. */
    Map<String, List<Topic<?, ?>>> families() {
        return families;
    }

    private ObjectNode channel(String address, List<Topic<?, ?>> topics, AsyncApiMessage message) {
        TopicContract contract = TopicContract.of(topics.get(0));
        ObjectNode channel = json.createObjectNode()
                .put("address", address)
                .put("title", contract.title())
                .put(
                        "description",
                        String.join(
                                "\n\n",
                                contract.meaning(),
                                "Order: " + contract.order(),
                                "As a table: " + contract.table(),
                                "A correction: " + contract.correction()));
        if (address.contains("{")) {
            String name = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
            ObjectNode parameter = channel.putObject("parameters").putObject(name);
            parameter.put("description", meaningOf(name));
            ArrayNode values = parameter.putArray("enum");
            topics.forEach(topic -> values.add(value(address, topic)));
        }
        channel.putObject("messages").putObject(message.id()).put("$ref", "#/components/messages/" + message.id());
        channel.putObject("bindings").set("kafka", binding(topics.get(0)));
        return channel;
    }

    private ObjectNode binding(Topic<?, ?> topic) {
        ObjectNode binding = json.createObjectNode().put("partitions", topic.partitions());
        ObjectNode settings = binding.putObject("topicConfiguration");
        topic.settings().forEach((name, value) -> {
            switch (name) {
                case "cleanup.policy" -> settings.putArray(name).add(value);
                case "retention.ms", "retention.bytes", "segment.bytes", "max.message.bytes" ->
                    settings.put(name, Long.parseLong(value));
                default -> settings.put(name, value);
            }
        });
        return binding.put("bindingVersion", AsyncApiMessage.BINDING);
    }

    private JsonNode operation(String action, String channel, AsyncApiMessage message, Topic<?, ?> topic) {
        ObjectNode operation = json.createObjectNode().put("action", action);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.put("summary", TopicContract.of(topic).meaning());
        operation.putArray("messages").addObject().put("$ref", "#/channels/" + channel + "/messages/" + message.id());
        return operation;
    }

    private static Collection<String> actions(Topic.Role role) {
        return switch (role) {
            case INGRESS, CONTROL -> List.of("receive");
            case REJECTED, PROGRESS, PUBLISHED, REPORT -> List.of("send");
            case MEMORY, INTERNAL -> List.of("send", "receive");
        };
    }

    private static String address(Topic<?, ?> topic) {
        return TopicPage.pattern(topic).replace('<', '{').replace('>', '}');
    }

    private static String meaningOf(String parameter) {
        return parameter.equals("area")
                ? "Register code of the area in lower case with - for _, or thl for the coordinator."
                : "Domain of the figures.";
    }

    /** Returns what stands in a topic's name in place of the parameter. */
    private static String value(String address, Topic<?, ?> topic) {
        int from = address.indexOf('{');
        int after = address.length() - address.indexOf('}') - 1;
        return topic.name().substring(from, topic.name().length() - after);
    }
}
