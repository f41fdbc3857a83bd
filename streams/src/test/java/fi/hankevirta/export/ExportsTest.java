package fi.hankevirta.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every format. */
class ExportsTest {
    private static final ViewRow ROW = Released.count(AreaLevel.FI, "FI", "2021", "", 12);

    @Test
    void thereAreFourFormatsFoundByTheirNames() {
        assertThat(Written.EXPORTS.formats()).containsExactly("csv", "csv-fi", "json-stat", "sotkanet");
        assertThat(Written.EXPORTS.of("CSV")).isEmpty();
        assertThat(Written.EXPORTS.of("parquet")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv; charset=utf-8; header=present, hankevirta-spro-2021.csv",
        "csv-fi, text/csv; charset=utf-8; header=present, hankevirta-spro-2021.csv",
        "json-stat, application/json, hankevirta-spro-2021.json",
        "sotkanet, application/json, hankevirta-spro-2021.json",
    })
    void aFormatSaysWhatItIsAndWhatAFileIsCalled(String format, String mediaType, String fileName) {
        Export export = Written.export(format);

        assertThat(export.mediaType()).isEqualTo(mediaType);
        assertThat(export.fileName(List.of(ROW, ROW))).isEqualTo(fileName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a\"; b=\"c", "a\r\nSet-Cookie: b", ""})
    void nothingButAPlainReleaseIsPartOfAFileName(String release) {
        ViewRow row = Released.of(ROW, new ReleaseMark(release, 1, Instant.EPOCH, "1:k=5", false));

        assertThat(Written.export("csv").fileName(List.of(row))).isEqualTo("hankevirta.csv");
    }

    @Test
    void rowsOfSeveralReleasesNameNone() {
        ViewRow other = Released.of(ROW, new ReleaseMark("spro-ALL", 1, Instant.EPOCH, "1:k=5", false));

        assertThat(Written.export("csv").fileName(List.of(ROW, other))).isEqualTo("hankevirta.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fi", "json-stat", "sotkanet"})
    void theStreamIsLeftOpenAndTheSameRowsAreTheSameBytes(String format) throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        Written.export(format).write(List.of(ROW), Language.FI, out);

        assertThat(closed[0]).isFalse();
        assertThat(out.toByteArray()).isNotEmpty();
        assertThat(Written.text(format, Language.FI, List.of(ROW))).isEqualTo(out.toString(StandardCharsets.UTF_8));
    }
}
