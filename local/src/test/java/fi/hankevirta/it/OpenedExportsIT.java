package fi.hankevirta.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.export.Exports;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.it.Program.Result;
import fi.hankevirta.local.Requirement;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.SimulatedRelease;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports, and the description of the topics, opened by the tools that their readers use. */
@Timeout(300)
class OpenedExportsIT {
    private static final Exports EXPORTS = Exports.of(Register.shipped());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path ASYNC_API =
            Path.of("../docs/asyncapi.json").toAbsolutePath().normalize();

    private final Path folder;

    OpenedExportsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "SPRO, 2021-Q2, spro.received, dataset",
        "SPRO, 2021-Q2, '', collection",
        "AVAIN, 2021, '', collection",
        "PILOTS, ALL, '', collection",
        "STRUCTURAL, 2021, '', collection",
        "REPORTING, 2021-Q2, '', collection",
    })
    void everyCellThatTheToolkitOfJsonStatFindsIsThatOfItsRow(Domain domain, String period, String figure, String kind)
            throws IOException {
        // Given
        assumePresent(Validator.JSON_STAT);
        List<ViewRow> rows = SimulatedRelease.rows(domain, period).stream()
                .filter(row -> figure.isEmpty() || row.figure().equals(figure))
                .toList();
        Path exported = write("json-stat", rows);
        List<ExpectedCell> cells = rows.stream().flatMap(ExpectedCell::of).toList();
        Path expected = folder.resolve("expected.json");
        JSON.writeValue(expected.toFile(), cells);

        // When
        Result opened = Validator.JSON_STAT.run(exported.toString(), expected.toString());

        // Then
        assertThat(opened.output()).contains(kind + ": " + cells.size() + " cells as expected");
        assertThat(opened.status()).isZero();
    }

    @Test
    void aCellThatIsNotItsRowsIsTold() throws IOException {
        // Given
        assumePresent(Validator.JSON_STAT);
        List<ViewRow> rows = SimulatedRelease.rows(Domain.SPRO, "2021-Q2").stream()
                .filter(row -> row.status() == PublishedStatus.SUPPRESSED)
                .limit(1)
                .toList();
        Path expected = folder.resolve("expected.json");
        JSON.writeValue(
                expected.toFile(),
                rows.stream()
                        .flatMap(ExpectedCell::of)
                        .map(cell -> cell.with(0))
                        .toList());

        // When
        Result opened = Validator.JSON_STAT.run(write("json-stat", rows).toString(), expected.toString());

        // Then
        assertThat(opened.status()).isEqualTo(1);
        assertThat(opened.output()).contains("SUPPRESSED");
    }

    @ParameterizedTest
    @CsvSource({"csv, ',', .", "csv-fi, ;, ','"})
    void aStrictReaderOfAnotherLanguageReadsEveryRow(String format, String separator, String decimal)
            throws IOException {
        // Given
        assumePresent(Validator.CSV);
        List<ViewRow> rows = SimulatedRelease.rows(Domain.SPRO, "2021-Q2");

        // When
        Result read = Validator.CSV.run(write(format, rows).toString(), separator);

        // Then
        assertThat(read.status()).as(read.lastLine()).isZero();
        List<List<String>> cells = new ArrayList<>();
        for (JsonNode row : JSON.readTree(read.output())) {
            cells.add(List.of(
                    row.path("figure").asText(),
                    row.path("breakdown").asText(),
                    row.path("area").asText(),
                    row.path("numerator").asText(),
                    row.path("value").asText().replace(decimal, "."),
                    row.path("status").asText()));
        }
        assertThat(cells).isEqualTo(rows.stream().map(OpenedExportsIT::cells).toList());
    }

    @Test
    void theDescriptionOfTheTopicsIsReadByItsOwnParserWithoutAFault() throws IOException {
        // Given
        assumePresent(Validator.ASYNC_API);

        // When
        Result read = Validator.ASYNC_API.run(ASYNC_API.toString());

        // Then
        assertThat(read.output()).contains("AsyncAPI 3.0.0 without errors: 13 channels");
        assertThat(read.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"type\" : \"record\"', '\"type\" : \"recorded\"', payload.schema",
        "'\"action\" : \"send\"', '\"action\" : \"publish\"', action",
        "'#/channels/', '#/topics/', topics",
    })
    void aDescriptionWithAFaultIsTold(String sound, String faulty, String told) throws IOException {
        // Given
        assumePresent(Validator.ASYNC_API);
        String document = Files.readString(ASYNC_API);
        Path spoilt = Files.writeString(folder.resolve("spoilt.json"), document.replace(sound, faulty));

        // When
        Result read = Validator.ASYNC_API.run(spoilt.toString());

        // Then
        assertThat(document).contains(sound);
        assertThat(read.status()).isEqualTo(1);
        assertThat(read.output()).contains(told);
    }

    private Path write(String format, List<ViewRow> rows) throws IOException {
        Path file = folder.resolve(format);
        try (OutputStream out = Files.newOutputStream(file)) {
            EXPORTS.of(format).orElseThrow().write(rows, Language.FI, out);
        }
        return file;
    }

    private static List<String> cells(ViewRow row) {
        return List.of(
                row.figure(),
                row.breakdown(),
                row.area(),
                text(row.numerator()),
                row.value() == null
                        ? ""
                        : BigDecimal.valueOf(row.value()).stripTrailingZeros().toPlainString(),
                row.status().name());
    }

    private static String text(@Nullable Long count) {
        return count == null ? "" : count.toString();
    }

    private static void assumePresent(Validator validator) {
        ConditionEvaluationResult run =
                Requirement.CLIENTS.evaluate("the check of documents by " + validator, validator::whyMissing);
        assumeFalse(run.isDisabled(), () -> run.getReason().orElse(""));
    }
}
