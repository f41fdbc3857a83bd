package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.register.Register;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The version of the definitions changes whenever a definition does, and for nothing else. */
class DefinitionsVersionTest {
    private static final String SHIPPED = text();

    @Test
    void itIsTwelveHexadecimalDigitsAndTheSameEachTime() {
        assertThat(FigureCatalogue.shipped().version())
                .matches("[0-9a-f]{12}")
                .isEqualTo(FigureCatalogue.shipped().version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "\"Vastaanotetut SPro-ilmoitukset\"; \"Saadut SPro-ilmoitukset\"",
                "\"denominator\": \"areas that take part in the pilot\"; \"denominator\": \"areas\"",
                "\"direction\": \"UP\"; \"direction\": null",
                "[[], [\"category\"]]; [[\"category\"], []]",
                "\"disclosure\": \"PERSONS\"; \"disclosure\": \"ORGANISATIONS\"",
            })
    void aChangedDefinitionHasAnother(String before, String after) throws IOException {
        String changed = SHIPPED.replace(before, after);

        assertThat(changed).isNotEqualTo(SHIPPED);
        assertThat(version(changed)).isNotEqualTo(version(SHIPPED));
    }

    @Test
    void anotherFormOfTheFileHasTheSame() throws IOException {
        String reformed = SHIPPED.replaceAll("\\n\\s*", " ")
                .replaceFirst(
                        "\"id\": \"pilots.progress\", \"domain\": \"PILOTS\"",
                        "\"domain\": \"PILOTS\", \"id\": \"pilots.progress\", \"personsWhere\": []");

        assertThat(reformed).contains("\"personsWhere\": []");
        assertThat(version(reformed)).isEqualTo(version(SHIPPED));
    }

    private static String version(String json) throws IOException {
        return FigureCatalogue.read(
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                        FigureCatalogue.goals(Register.shipped()))
                .version();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(FigureCatalogue.class.getResourceAsStream("figures.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
