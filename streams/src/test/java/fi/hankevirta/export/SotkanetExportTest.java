package fi.hankevirta.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedStatus;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ViewRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Sotkanet's readers find where they look, and what stands beside it. */
class SotkanetExportTest {
    private static final ViewRow LAPPI = Released.count(AreaLevel.HANKEALUE, "LAPPI", "2021", "", 12);

    @Test
    void anObjectBeginsWithTheFieldsOfSotkanet() {
        JsonNode array = Written.json("sotkanet", Language.EN, LAPPI);

        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSize(1);
        assertThat(array.get(0).toString()).startsWith("""
                {"indicator":"spro.received","region":"LAPPI","year":2021,"gender":"total","value":12,\
                "absValue":12,""");
    }

    @Test
    void whatSotkanetHasNoFieldForStandsBesideIt() {
        JsonNode row = Written.json("sotkanet", Language.FI, Released.of(LAPPI, Released.REVISED))
                .get(0);

        assertThat(row.path("release").asText()).isEqualTo("spro-2021");
        assertThat(row.path("releaseRevision").asInt()).isEqualTo(2);
        assertThat(row.path("releasedAt").asText()).isEqualTo("2022-03-01T10:00:00Z");
        assertThat(row.path("ruleSet").asText()).isEqualTo("1:k=5");
        assertThat(row.path("definitions").asText())
                .isEqualTo(FigureCatalogue.shipped().version());
        assertThat(row.path("status").asText()).isEqualTo("OK");
        assertThat(row.path("statusName").asText()).isEqualTo("Voimassa");
        assertThat(row.path("revised").asBoolean()).isTrue();
    }

    @Test
    void onlyYearsAreWritten() {
        JsonNode array = Written.json(
                "sotkanet",
                Language.EN,
                Released.count(AreaLevel.FI, "FI", "2021-Q3", "", 1),
                Released.count(AreaLevel.FI, "FI", "2021-03", "", 2),
                Released.count(AreaLevel.FI, "FI", "ALL", "", 3),
                Released.count(AreaLevel.FI, "FI", "2021", "", 4));

        assertThat(array).hasSize(1);
        assertThat(array.get(0).path("value").asInt()).isEqualTo(4);
    }

    @Test
    void aBreakdownIsPartOfTheIndicator() {
        JsonNode array = Written.json(
                "sotkanet", Language.EN, Released.count(AreaLevel.FI, "FI", "2021", "category=STAFFING", 7));

        assertThat(array.get(0).path("indicator").asText()).isEqualTo("spro.received|category=STAFFING");
    }

    @Test
    void aShareTellsWhatItIsOfInAbsValueAndDaysHaveNone() {
        JsonNode array = Written.json(
                "sotkanet",
                Language.EN,
                Released.country("spro.in-target", "2021", "", 1, 4, Unit.SHARE),
                Released.country("spro.handling-days", "2021", "quantile=p50", 14, 1, Unit.DAYS));

        assertThat(array.get(0).path("value").asDouble()).isEqualTo(0.25);
        assertThat(array.get(0).path("absValue").asLong()).isEqualTo(1);
        assertThat(array.get(1).path("value").asDouble()).isEqualTo(14);
        assertThat(array.get(1).path("absValue").isNull()).isTrue();
    }

    @Test
    void aSuppressedRowHasNullsAndSaysWhy() {
        JsonNode row = Written.json("sotkanet", Language.EN, Released.without(LAPPI, PublishedStatus.SUPPRESSED))
                .get(0);

        assertThat(row.path("value").isNull()).isTrue();
        assertThat(row.path("absValue").isNull()).isTrue();
        assertThat(row.path("status").asText()).isEqualTo("SUPPRESSED");
        assertThat(row.path("statusName").asText()).isEqualTo("Suppressed");
    }

    @Test
    void withoutYearsItIsAnEmptyArray() {
        assertThat(Written.text("sotkanet", Language.EN, List.of())).isEqualTo("[]\n");
    }
}
