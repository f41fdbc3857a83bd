package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.topic.EventStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
    @ParameterizedTest
    @CsvSource({
        "lappi.spro-notification.csv, SPRO_NOTIFICATION, CSV",
        "spro-notification.ndjson, SPRO_NOTIFICATION, NDJSON",
        "a.b.pilot-milestone.CSV, PILOT_MILESTONE, CSV",
        "2021.reporting-period.jsonl, REPORTING_PERIOD, NDJSON"
    })
    void takesStreamAndFormatFromTheName(String name, EventStream stream, ImportFormat format) {
        Path path = Path.of("exports.d", name);

        assertThat(ImportFile.of(path, null, null, null)).isEqualTo(new ImportFile(path, stream, format, null));
    }

    @Test
    void takesWhatItIsToldBeforeTheName() {
        Path path = Path.of("spro-notification.csv");

        assertThat(ImportFile.of(path, EventStream.STRUCTURAL_STATUS, ImportFormat.NDJSON, ';'))
                .isEqualTo(new ImportFile(path, EventStream.STRUCTURAL_STATUS, ImportFormat.NDJSON, ';'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.csv", "spro.csv", "spro-notification-2021.csv", "Spro-Notification.csv"})
    void asksForTheStreamWhereTheNameHasNone(String name) {
        assertThatThrownBy(() -> ImportFile.of(Path.of(name), null, null, null))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("--stream, one of pilot-milestone, avain-measurement, spro-notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spro-notification.txt", "spro-notification.json", "spro-notification.", "a"})
    void asksForTheFormatWhereTheNameHasNone(String name) {
        assertThatThrownBy(() -> ImportFile.of(Path.of(name), EventStream.SPRO_NOTIFICATION, null, null))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("--format");
    }
}
