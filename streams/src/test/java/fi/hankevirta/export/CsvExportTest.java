package fi.hankevirta.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.ViewRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a released row looks like as CSV, with literal values. */
class CsvExportTest {
    private static final ViewRow LAPPI = Released.count(AreaLevel.HANKEALUE, "LAPPI", "2021", "category=STAFFING", 12);
    private static final ViewRow SHARE = Released.country("spro.in-target", "2021-Q3", "", 1, 3, Unit.SHARE);

    @Test
    void aRowCarriesItsNamesItsReleaseAndTheDefinitions() {
        Map<String, String> cells = only("csv", Language.FI, LAPPI);

        assertThat(cells)
                .containsEntry("figure", "spro.received")
                .containsEntry("figureName", "Vastaanotetut SPro-ilmoitukset")
                .containsEntry("areaLevel", "HANKEALUE")
                .containsEntry("area", "LAPPI")
                .containsEntry("areaScheme", "hankealue")
                .containsEntry("areaName", "Lappi")
                .containsEntry("periodType", "YEAR")
                .containsEntry("period", "2021")
                .containsEntry("breakdown", "category=STAFFING")
                .containsEntry("numerator", "12")
                .containsEntry("denominator", "")
                .containsEntry("value", "12")
                .containsEntry("unit", "COUNT")
                .containsEntry("status", "OK")
                .containsEntry("statusName", "Voimassa")
                .containsEntry("contributingAreas", "1")
                .containsEntry("expectedAreas", "2")
                .containsEntry("lastRecordedAt", "2022-01-15T08:30:00.500Z")
                .containsEntry("revised", "false")
                .containsEntry("release", "spro-2021")
                .containsEntry("releaseRevision", "1")
                .containsEntry("releasedAt", "2022-02-01T10:00:00Z")
                .containsEntry("ruleSet", "1:k=5")
                .containsEntry("definitions", FigureCatalogue.shipped().version())
                .hasSize(CsvCells.COLUMNS.size());
    }

    @Test
    void aSuppressedRowHasEmptyCellsAndNeverZeros() {
        Map<String, String> cells = only("csv", Language.SV, Released.without(LAPPI, PublishedStatus.SUPPRESSED));

        assertThat(cells)
                .containsEntry("numerator", "")
                .containsEntry("value", "")
                .containsEntry("contributingAreas", "")
                .containsEntry("lastRecordedAt", "")
                .containsEntry("status", "SUPPRESSED")
                .containsEntry("statusName", "Skyddat")
                .containsEntry("areaName", "Lappland");
    }

    @Test
    void theFinnishFormHasSemicolonsDecimalCommasAndAMarkThatExcelAsksFor() {
        String text = Written.text("csv-fi", Language.FI, List.of(SHARE));

        assertThat(text).startsWith("\uFEFFfigure;figureName;");
        assertThat(CsvRows.of(text, ';').get(0)).containsEntry("value", "0,3333333333333333");
    }

    @Test
    void theOtherFormHasNoMarkAndDecimalPoints() {
        String text = Written.text("csv", Language.EN, List.of(SHARE));

        assertThat(text).startsWith("figure,figureName,");
        assertThat(CsvRows.of(text, ',').get(0))
                .containsEntry("value", "0.3333333333333333")
                .containsEntry("areaName", "Whole country")
                .containsEntry("areaScheme", "iso-3166-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fi"})
    void everyLineEndsAsRfc4180Says(String format) {
        String text = Written.text(format, Language.EN, List.of(LAPPI, SHARE));

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-2+3", "@SUM(A1)", "\tA", "\r=A", "-", "-A"})
    void noTextBecomesAFormula(String hostile) {
        ViewRow row = Released.count(AreaLevel.HANKEALUE, hostile, "2021", "", 1);

        assertThat(only("csv", Language.FI, row)).containsEntry("area", "'" + hostile);
        assertThat(only("csv-fi", Language.FI, row)).containsEntry("areaName", "'" + hostile);
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatIsShippedLooksLikeOne(Language language) {
        List<ViewRow> rows = Register.shipped().areas().stream()
                .flatMap(area -> FigureCatalogue.shipped().all().stream().map(figure -> of(figure.id(), area.code())))
                .toList();

        assertThat(CsvRows.of(Written.text("csv", language, rows), ','))
                .flatExtracting(Map::values)
                .noneMatch(cell -> cell.startsWith("'"));
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(only("csv", Language.FI, Released.count(AreaLevel.FI, "FI", "2021", "", -3)))
                .containsEntry("numerator", "-3")
                .containsEntry("value", "-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fi"})
    void withoutRowsTheColumnsAreThere(String format) {
        String text = Written.text(format, Language.EN, List.of());

        assertThat(text.lines()).hasSize(1).first().asString().contains("statusName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-fi", "json-stat", "sotkanet"})
    void aLiveRowIsRefused(String format) {
        List<ViewRow> live = List.of(Released.of(LAPPI, null));

        assertThatThrownBy(() -> Written.text(format, Language.EN, live))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a live row is not exported");
    }

    private static ViewRow of(String figure, String area) {
        return new ViewRow(
                figure,
                AreaLevel.HANKEALUE,
                area,
                LAPPI.periodType(),
                "2021",
                "",
                1L,
                null,
                1.0,
                Unit.COUNT,
                PublishedStatus.OK,
                1,
                1,
                null,
                Released.FIRST);
    }

    private static Map<String, String> only(String format, Language language, ViewRow row) {
        List<Map<String, String>> rows =
                CsvRows.of(Written.text(format, language, List.of(row)), format.equals("csv") ? ',' : ';');
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
