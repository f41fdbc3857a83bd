package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.access.SecretException;
import fi.hankevirta.access.SecretFile;
import fi.hankevirta.api.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API is on, and its internal part off, unless told otherwise. */
class ApiSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void theDefaultsServeThePublicPart() {
        PipelineSettings settings = PipelineSettings.of(Map.of());

        assertThat(settings.api()).isTrue();
        assertThat(settings.apiToken()).isEmpty();
    }

    @Test
    void aTokenIsReadFromItsFile() {
        Path file = folder.resolve("token");
        SecretFile.create(file, "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

        assertThat(PipelineSettings.of(Map.of("api", "false", "api.token.file", file.toString()))
                        .apiToken())
                .isPresent();
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        PipelineSettings settings = PipelineSettings.of(
                Map.of("api.token.file", folder.resolve("none").toString()));

        assertThatThrownBy(settings::apiToken)
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("there is no such file");
    }

    @Test
    void aStreamSpeaksBeforeTheServerClosesItAndLeavesHalfOfTheConnectionsToOthers() {
        assertThat(Api.HEARTBEAT.multipliedBy(2)).isLessThan(HttpLimits.IDLE);
        assertThat(Api.STREAMS * 2).isLessThanOrEqualTo(HttpLimits.CONNECTIONS);
    }
}
