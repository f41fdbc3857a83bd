package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.figure.PublishedStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped legend says of the statuses of rows (specification, sections 6 and 7). */
class StatusCatalogueTest {
    private final StatusCatalogue catalogue = StatusCatalogue.shipped();

    @Test
    void everyStatusOfTheSchemaHasATextAndTheUnknownOneHasNone() {
        assertThat(catalogue.all())
                .extracting(StatusEntry::id)
                .containsExactly(
                        PublishedStatus.OK,
                        PublishedStatus.UNDEFINED,
                        PublishedStatus.NOT_PARTICIPATING,
                        PublishedStatus.NOT_REPORTED,
                        PublishedStatus.SUPPRESSED,
                        PublishedStatus.WITHDRAWN);
        assertThat(catalogue.of(PublishedStatus.UNKNOWN)).isEmpty();
    }

    @Test
    void aStatusIsToldInEachLanguage() {
        StatusEntry suppressed = catalogue.of(PublishedStatus.SUPPRESSED).orElseThrow();

        assertThat(suppressed.names().in(Language.FI)).isEqualTo("Suojattu");
        assertThat(suppressed.names().in(Language.SV)).isEqualTo("Skyddat");
        assertThat(suppressed.names().in(Language.EN)).isEqualTo("Suppressed");
    }

    @Test
    void namesDifferFromOneAnotherInEveryLanguage() {
        for (Language language : Language.values()) {
            assertThat(catalogue.all())
                    .extracting(status -> status.names().in(language))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("\\p{Lu}[^.|\\n]*"));
        }
    }

    @Test
    void everyMeaningIsASentenceThatFitsIntoATable() {
        assertThat(catalogue.all())
                .flatExtracting(status -> Arrays.stream(Language.values())
                        .map(status.meaning()::in)
                        .toList())
                .allMatch(text -> text.matches("\\p{Lu}[^|\\n]*\\."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "\"Suojattu\"; \" \"; SUPPRESSED: names.fi is missing",
                "\"The value stands.\"; \"\"; OK: meaning.en is missing",
                "\"id\": \"OK\"; \"id\": \"UNDEFINED\"; UNDEFINED: id stands twice",
                "\"id\": \"OK\"; \"id\": \"UNKNOWN\"; statuses.json: id must not be UNKNOWN",
                "\"id\": \"OK\"; \"id\": \"FINE\"; FINE: id can't be read",
            })
    void aFaultIsToldByStatusAndField(String sound, String faulty, String message) throws IOException {
        String edited = shipped().replace(sound, faulty);

        assertThatThrownBy(() -> read(edited))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aStatusWithoutATextIsAFault() throws IOException {
        String all = shipped();
        String less = all.substring(0, all.lastIndexOf(",\n  {\n    \"id\"")) + "]";

        assertThatThrownBy(() -> read(less)).hasMessage("statuses.json: status WITHDRAWN is missing");
    }

    private static String shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(StatusCatalogue.class.getResourceAsStream("statuses.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static StatusCatalogue read(String json) throws IOException {
        return StatusCatalogue.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
