package fi.hankevirta.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.event.SproNotification;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.register.Register;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document is what the declarations make, and renewed only on purpose; its own parser reads it in CI. */
class AsyncApiDocumentationTest {
    private static final Path FILE = Path.of("..", "docs", "asyncapi.json");

    private final AsyncApiDocument document = new AsyncApiDocument();
    private final JsonNode tree = document.tree();

    @Test
    void theDocumentIsWhatTheDeclarationsSay() throws IOException {
        String made = document.text();

        if (Boolean.getBoolean("renew")) {
            Files.writeString(FILE, made);
        }

        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
                .as(
                        "%s is not what the declarations make. If the change is meant, renew it with"
                                + " `mvn test -pl schemas -Dtest=%s -Drenew=true` and commit it with the reason.",
                        FILE, getClass().getSimpleName())
                .isEqualTo(made);
    }

    @Test
    void everyTopicIsAnAddressWithValuesOfItsParameter() {
        List<String> names = new ArrayList<>();
        for (JsonNode channel : tree.path("channels")) {
            String address = channel.path("address").asText();
            JsonNode parameters = channel.path("parameters");
            if (parameters.isMissingNode()) {
                names.add(address);
            } else {
                String parameter = parameters.fieldNames().next();
                parameters
                        .path(parameter)
                        .path("enum")
                        .forEach(value -> names.add(address.replace("{" + parameter + "}", value.asText())));
            }
        }

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(new Topics(Register.shipped(), TopicPlan.ofPartitions(1))
                        .all().stream().map(Topic::name).toList());
    }

    @Test
    void topicsOfOneAddressHaveOneDeclaration() {
        document.families().forEach((address, topics) -> {
            assertThat(topics)
                    .extracting(Topic::settings)
                    .as(address)
                    .containsOnly(topics.get(0).settings());
            assertThat(topics)
                    .extracting(Topic::partitions)
                    .as(address)
                    .containsOnly(topics.get(0).partitions());
        });
    }

    @Test
    void aSchemaInTheDocumentIsTheOneThatIsWritten() {
        assertThat(schema("SproNotification")).isEqualTo(canonical(SproNotification.getClassSchema()));
        assertThat(schema("PublishedFigure")).isEqualTo(canonical(PublishedFigure.getClassSchema()));
        assertThat(tree.toString()).doesNotContain("avro.java");
    }

    @Test
    void hankevirtaReceivesEventsAndSendsFigures() {
        JsonNode operations = tree.path("operations");

        assertThat(operations
                        .path("receive-hankealue-area-spro-notification-v1")
                        .path("action")
                        .asText())
                .isEqualTo("receive");
        assertThat(operations.path("send-published-domain-v1").path("action").asText())
                .isEqualTo("send");
        assertThat(operations.has("send-hankealue-area-spro-notification-v1")).isFalse();
        assertThat(operations.has("receive-published-domain-v1")).isFalse();
    }

    @Test
    void aChannelTellsHowItsRecordsAreKept() {
        JsonNode kafka = tree.path("channels")
                .path("published-domain-v1")
                .path("bindings")
                .path("kafka");

        assertThat(kafka.path("partitions").asInt()).isEqualTo(1);
        assertThat(kafka.path("topicConfiguration").path("cleanup.policy").toString())
                .isEqualTo("[\"compact\"]");
        assertThat(kafka.path("topicConfiguration").path("retention.ms").asLong())
                .isEqualTo(-1);
    }

    private String schema(String message) {
        JsonNode payload =
                tree.path("components").path("messages").path(message).path("payload");
        return canonical(new Schema.Parser().parse(payload.path("schema").toString()));
    }

    private static String canonical(Schema schema) {
        return SchemaNormalization.toParsingForm(schema);
    }
}
