package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.pipeline.CommittedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.junit.jupiter.api.Test;

/** The table of settings in the documentation is made from their declarations. */
class SettingsDocumentationTest {
    private static final String HEAD = """
        # Settings of the pipeline

        Made from the declarations in `PipelineSettings`; change them there. `run` takes them from a properties file
        (`--config FILE`) or one by one (`--set NAME=VALUE`), some by options of their own; what the command line
        says wins. A setting that is unknown or out of its bounds stops the start with one line.

        Settings that begin with `kafka.` go to Kafka Streams and its clients without that prefix, after the
        pipeline's own: `kafka.security.protocol=SSL`. Secrets belong in the properties file.

        | name | default | allowed | meaning |
        |---|---|---|---|
        """;

    @Test
    void theTableIsWhatTheDeclarationsSay() throws IOException {
        CommittedText.assertHolds(
                Path.of("..", "docs", "settings.md"), HEAD + rows(), SettingsDocumentationTest.class.getSimpleName());
    }

    @Test
    void theReadmeShowsTheSameTable() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md")))
                .as("the table of docs/settings.md, copied")
                .contains(rows());
    }

    private static String rows() {
        return PipelineSettings.declarations().configKeys().values().stream()
                .map(SettingsDocumentationTest::row)
                .collect(Collectors.joining());
    }

    private static String row(ConfigKey key) {
        String standard = key.name.equals(PipelineSettings.STATE_DIR)
                ? "<temporary folder>/hankevirta-state" // Which folder that is depends on the machine.
                : Objects.requireNonNullElse(key.defaultValue, "none").toString();
        String type = key.type.name().toLowerCase(Locale.ROOT);
        String allowed = key.validator == null ? type : type + " " + key.validator;
        return "| `" + key.name + "` | `" + standard + "` | " + allowed + " | " + key.documentation + " |\n";
    }
}
