package fi.hankevirta.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.dashboard.Showing;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dashboard shows released figures unless told otherwise, and live ones to this machine alone. */
class DashboardSettingsTest {
    @Test
    void releasedFiguresAreShownUnlessToldOtherwise() {
        assertThat(PipelineSettings.of(Map.of()).figurePages().dashboard()).contains(Showing.RELEASED);
    }

    @Test
    void itCanBeOff() {
        FigurePages.Wanted wanted =
                PipelineSettings.of(Map.of("dashboard", "off", "api", "false")).figurePages();

        assertThat(wanted.dashboard()).isEmpty();
        assertThat(wanted.isAny()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.7", "localhost", "::1"})
    void liveFiguresAreShownToThisMachine(String host) {
        PipelineSettings settings = PipelineSettings.of(Map.of("dashboard", "live", "http.host", host));

        assertThat(settings.figurePages().dashboard()).contains(Showing.LIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no-such-host.invalid"})
    void liveFiguresAreShownToNoOtherMachine(String host) {
        PipelineSettings settings = PipelineSettings.of(Map.of("dashboard", "live", "http.host", host));

        assertThatThrownBy(settings::figurePages)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("dashboard=live")
                .hasMessageContaining("http.host=127.0.0.1")
                .hasMessageContaining("dashboard=released");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> PipelineSettings.of(Map.of("dashboard", "all")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("dashboard");
    }
}
