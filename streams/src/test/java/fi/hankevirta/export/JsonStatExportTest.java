package fi.hankevirta.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows look like as JSON-stat 2.0, with literal values; its own toolkit opens it in {@code OpenedExportsIT}. */
class JsonStatExportTest {
    private static final ViewRow COUNTRY = Released.count(AreaLevel.FI, "FI", "2021", "", 12);
    private static final ViewRow NORTH = Released.count(AreaLevel.YTA, "OYS", "2021", "", 7);
    private static final ViewRow LAPPI = Released.count(AreaLevel.HANKEALUE, "LAPPI", "2021", "", 7);
    private static final ViewRow STAFFING = Released.count(AreaLevel.FI, "FI", "2021", "category=STAFFING", 9);

    @Test
    void oneFigureIsADatasetOfAreasPeriodsAndMeasures() {
        JsonNode dataset = Written.json("json-stat", Language.EN, COUNTRY, LAPPI);

        assertThat(dataset.path("version").asText()).isEqualTo("2.0");
        assertThat(dataset.path("class").asText()).isEqualTo("dataset");
        assertThat(dataset.path("label").asText()).isEqualTo("SPro notifications received");
        assertThat(dataset.path("updated").asText()).isEqualTo("2022-02-01T10:00:00Z");
        assertThat(dataset.path("id").toString()).isEqualTo("[\"area\",\"period\",\"measure\"]");
        assertThat(dataset.path("size").toString()).isEqualTo("[2,1,2]");
        assertThat(dataset.path("role").toString())
                .isEqualTo("{\"geo\":[\"area\"],\"metric\":[\"measure\"],\"time\":[\"period\"]}");
        assertThat(dataset.path("value").toString()).isEqualTo("[12,12,7,7]");
        assertThat(dataset.path("status").toString()).isEqualTo("{}");
    }

    @Test
    void everyFileCarriesItsReleasesItsDefinitionsAndTheLegend() {
        JsonNode extension = Written.json("json-stat", Language.SV, COUNTRY).path("extension");

        assertThat(extension.path("releases").toString())
                .isEqualTo("[{\"release\":\"spro-2021\",\"releaseRevision\":1,"
                        + "\"releasedAt\":\"2022-02-01T10:00:00Z\",\"ruleSet\":\"1:k=5\"}]");
        assertThat(extension.path("definitions").asText())
                .isEqualTo(FigureCatalogue.shipped().version());
        assertThat(extension.path("status").path("label").toString())
                .startsWith("{\"OK\":\"Gäller\",\"UNDEFINED\":")
                .contains("\"SUPPRESSED\":\"Skyddat\"", "\"WITHDRAWN\":\"Återtaget\"");
        assertThat(extension.path("figure").asText()).isEqualTo("spro.received");
    }

    @Test
    void aCellHasANumberOrAStatusThatSaysWhyNotOrThereIsNoRow() {
        JsonNode dataset = Written.json(
                "json-stat",
                Language.EN,
                COUNTRY,
                Released.without(LAPPI, PublishedStatus.SUPPRESSED),
                Released.count(AreaLevel.FI, "FI", "2022", "", 3));

        assertThat(dataset.path("value").toString()).isEqualTo("[12,12,3,3,null,null,null,null]");
        assertThat(dataset.path("status").toString()).isEqualTo("{\"4\":\"SUPPRESSED\",\"5\":\"SUPPRESSED\"}");
    }

    @Test
    void whatIsKnownOfAnUndefinedRowIsTold() {
        ViewRow none = new ViewRow(
                "spro.in-target",
                AreaLevel.FI,
                "FI",
                COUNTRY.periodType(),
                "2021",
                "",
                0L,
                0L,
                null,
                Unit.SHARE,
                PublishedStatus.UNDEFINED,
                0,
                22,
                null,
                Released.FIRST);

        JsonNode dataset = Written.json("json-stat", Language.EN, none);

        assertThat(dataset.path("value").toString()).isEqualTo("[null,0,0]");
        assertThat(dataset.path("status").toString()).isEqualTo("{\"0\":\"UNDEFINED\"}");
    }

    @Test
    void areasStandInTheirCooperationAreasAndTheseInTheCountry() {
        JsonNode area = Written.json("json-stat", Language.FI, LAPPI, COUNTRY, NORTH)
                .path("dimension")
                .path("area");

        assertThat(area.path("label").asText()).isEqualTo("Alue");
        assertThat(area.path("category").path("index").toString()).isEqualTo("[\"FI\",\"OYS\",\"LAPPI\"]");
        assertThat(area.path("category").path("label").toString())
                .isEqualTo("{\"FI\":\"Koko maa\",\"OYS\":\"Pohjois-Suomen yhteistyöalue\",\"LAPPI\":\"Lappi\"}");
        assertThat(area.path("category").path("child").toString()).isEqualTo("{\"FI\":[\"OYS\"],\"OYS\":[\"LAPPI\"]}");
    }

    @Test
    void withoutCooperationAreasTheAreasStandInTheCountry() {
        JsonNode area = Written.json("json-stat", Language.FI, LAPPI, COUNTRY)
                .path("dimension")
                .path("area");

        assertThat(area.path("category").path("child").toString()).isEqualTo("{\"FI\":[\"LAPPI\"]}");
    }

    @Test
    void rowsWithoutBreakdownAreTheTotalOfIt() {
        JsonNode dataset = Written.json("json-stat", Language.EN, STAFFING, COUNTRY);

        assertThat(dataset.path("id").toString()).isEqualTo("[\"area\",\"period\",\"category\",\"measure\"]");
        JsonNode category = dataset.path("dimension").path("category");
        assertThat(category.path("label").asText()).isEqualTo("Category of the notification");
        assertThat(category.path("category").path("index").toString()).isEqualTo("[\"_T\",\"STAFFING\"]");
        assertThat(category.path("category").path("label").path("_T").asText()).isEqualTo("Total");
        assertThat(dataset.path("value").toString()).isEqualTo("[12,12,9,9]");
    }

    @Test
    void severalNamesOfABreakdownAreSeveralDimensionsInTheOrderOfTheDefinition() {
        JsonNode dataset = Written.json(
                "json-stat",
                Language.FI,
                Released.country("pilots.milestone", "ALL", "pilot=PILOT_1,milestone=AVAIN_TESTED", 3, 4, Unit.SHARE),
                Released.country("pilots.milestone", "ALL", "pilot=PILOT_2,milestone=JOINED", 4, 4, Unit.SHARE));

        assertThat(dataset.path("id").toString())
                .isEqualTo("[\"area\",\"period\",\"pilot\",\"milestone\",\"measure\"]");
        JsonNode milestone = dataset.path("dimension").path("milestone").path("category");
        assertThat(milestone.path("label").path("AVAIN_TESTED").asText()).isEqualTo("AVAIN-tietosisällöt testattu");
        assertThat(dataset.path("dimension")
                        .path("period")
                        .path("category")
                        .path("label")
                        .toString())
                .isEqualTo("{\"ALL\":\"Koko aika\"}");
        assertThat(dataset.path("value").toString()).isEqualTo("[0.75,3,4,null,null,null,null,null,null,1,4,4]");
    }

    @Test
    void unitsAreThoseOfEachMeasure() {
        JsonNode unit = Written.json(
                        "json-stat",
                        Language.EN,
                        Released.country("pilots.lead-time", "ALL", "pilot=PILOT_1", 300, 4, Unit.DAYS))
                .path("dimension")
                .path("measure")
                .path("category")
                .path("unit");

        assertThat(unit.path("value").toString()).isEqualTo("{\"decimals\":1,\"label\":\"days\"}");
        assertThat(unit.path("numerator").toString()).isEqualTo("{\"decimals\":0,\"label\":\"days\"}");
        assertThat(unit.path("denominator").toString()).isEqualTo("{\"decimals\":0,\"label\":\"count\"}");
    }

    @Test
    void revisedRowsAreNamedByTheIndicesOfTheirNumbers() {
        JsonNode dataset = Written.json("json-stat", Language.EN, COUNTRY, Released.of(LAPPI, Released.REVISED));

        assertThat(dataset.path("extension").path("revised").toString()).isEqualTo("[2,3]");
        assertThat(dataset.path("extension").path("releases")).hasSize(2);
        assertThat(dataset.path("updated").asText()).isEqualTo("2022-03-01T10:00:00Z");
    }

    @Test
    void severalFiguresAreACollectionOfWholeDatasets() {
        ViewRow share = Released.country("spro.in-target", "2021", "", 1, 4, Unit.SHARE);

        JsonNode collection = Written.json("json-stat", Language.EN, share, COUNTRY);

        assertThat(collection.path("class").asText()).isEqualTo("collection");
        assertThat(collection.path("extension").path("definitions").asText()).isNotEmpty();
        JsonNode items = collection.path("link").path("item");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("class").asText()).isEqualTo("dataset");
        assertThat(items.get(0).path("value").toString()).isEqualTo("[0.25,1,4]");
        assertThat(items.get(1).path("value").toString()).isEqualTo("[12,12]");
    }

    @Test
    void twoRowsForOnePlaceAreRefused() {
        assertThatThrownBy(() -> Written.json("json-stat", Language.EN, COUNTRY, COUNTRY))
                .isInstanceOf(ExportException.class)
                .hasMessage("spro.received has two rows for spro.received||FI|FI|2021, which JSON-stat can't hold");
    }

    @Test
    void aCubeThatWouldFillTheMemoryIsRefusedWithWhatToDo() {
        List<ViewRow> scattered = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            String breakdown = "pilot=P" + i + ",milestone=M" + i;
            scattered.add(Released.country("pilots.milestone", String.valueOf(1900 + i), breakdown, 1, 2, Unit.SHARE));
        }

        assertThatThrownBy(() -> Written.text("json-stat", Language.EN, scattered))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("more than 1000000 cells", "ask for fewer areas or periods, or for csv");
    }
}
