package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFieldTest {
    private static final String STATUS =
            Exports.ndjson(List.of(SampleEvents.status().build()), false);

    private final Collected collected = new Collected();

    @ParameterizedTest
    @CsvSource({
        "LAPPI, LAPPI",
        "lappi, LAPPI",
        "Lapha, LAPPI",
        "Lapland, LAPPI",
        "Siun sote, POHJOIS_KARJALA",
        "SOITE, KESKI_POHJANMAA",
        "Pohjanmaa, POHJANMAA",
        "Österbotten, POHJANMAA",
        "'  Kymsote ', KYMENLAAKSO",
        "THL, THL",
        "thl, THL"
    })
    void resolvesCodesNamesAndAliases(String written, String code) {
        importStatus(Importing.rules(), STATUS.replace("LAPPI", written));

        assertThat(collected.events)
                .containsExactly(SampleEvents.status().setHankealue(code).build());
    }

    @Test
    void takesTheAreaOfTheFileWhereARowHasNone() {
        ImportRules rules = Importing.rulesWithArea("KAINUU");

        importStatus(rules, STATUS.replace("\"hankealue\":\"LAPPI\",", ""));
        importStatus(rules, STATUS.replace("\"LAPPI\"", "null"));
        importStatus(rules, STATUS);

        assertThat(collected.events).extracting(event -> event.get(1)).containsExactly("KAINUU", "KAINUU", "LAPPI");
    }

    @Test
    void refusesAnAreaThatIsNoText() {
        ImportSummary summary = importStatus(Importing.rules(), STATUS.replace("\"LAPPI\"", "21"));

        assertThat(summary.shown()).containsExactly("line 1, hankealue, number: must be text, and not empty");
    }

    private ImportSummary importStatus(ImportRules rules, String text) {
        return Importing.ndjson(EventStream.STRUCTURAL_STATUS, rules, collected, text);
    }
}
