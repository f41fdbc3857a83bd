package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.register.Register;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault stops the loading with the figure, the field and the reason on one line. */
class FigureCatalogueFaultsTest {
    private static final Set<String> GOALS = FigureCatalogue.goals(Register.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                // what every figure must have
                "\"Saavutettujen välietappien osuus\"; \" \"; pilots.progress: names.fi is missing",
                "\"sv\": \"Andel uppnådda milstolpar\",; ; pilots.progress: names.sv is missing",
                "\"id\": \"pilots.progress\",; ; figures.json, figure 1: id is missing",
                "\"periodOf\": \"the month of `reachedOn`\"; \"periodOf\": null;"
                        + " pilots.reached: periodOf is missing",
                "\"goal\": \"PREVENTION\",; ; pilots.method: goal is missing; write null if there is none",
                // what it can't have
                "\"denominator\": null; \"denominator\": \"all\"; pilots.reached: denominator must be null",
                "\"denominator\": \"notifications closed\"; \"denominator\": null;"
                        + " spro.in-target: denominator is missing",
                "\"goal\": \"PREVENTION\"; \"goal\": \"SPEED\"; pilots.method: goal SPEED is no goal of the register",
                "\"domain\": \"AVAIN\"; \"domain\": \"SPRO\"; avain.plans: domain SPRO does not begin the id",
                "\"id\": \"pilots.milestone\"; \"id\": \"pilots.progress\"; pilots.progress: id stands twice",
                "\"unit\": \"SHARE\"; \"unit\": \"UNKNOWN\"; pilots.progress: unit must not be UNKNOWN",
                "\"unit\": \"SHARE\"; \"unit\": \"PERCENT\"; pilots.progress: unit can't be read: ",
                "\"direction\": \"UP\"; \"direction\": 0; pilots.progress: direction can't be read: ",
                "\"unit\": \"SHARE\"; \"unit\": \"SHARE\", \"factor\": 2; pilots.progress: factor can't be read: ",
                "[[\"pilot\"]]; []; pilots.progress: breakdowns has no kind of row",
                "[[\"pilot\"]]; [[], []]; pilots.progress: breakdowns names a kind twice",
                "stream=avain; area=avain;"
                        + " reporting.corrections: personsWhere area=avain-measurement is of no breakdown",
            })
    void aFaultIsToldByFigureAndField(String sound, String faulty, String message) throws IOException {
        String edited = replacedFirst(sound, faulty == null ? "" : faulty);

        assertThatThrownBy(() -> read(edited))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message)
                .satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n", "\r"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[{", "[] []", "[{\"id\": 1, \"id\": 2}]"})
    void aFileThatIsNoListOfFiguresIsAFault(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("figures.json: ");
    }

    @Test
    void theTextOfTheShippedCatalogueIsReadAsIs() throws IOException {
        assertThat(read(shippedText()).all())
                .containsExactlyElementsOf(FigureCatalogue.shipped().all());
    }

    private static FigureCatalogue read(String json) throws IOException {
        return FigureCatalogue.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), GOALS);
    }

    private static String replacedFirst(String sound, String faulty) throws IOException {
        String text = shippedText();
        int at = text.indexOf(sound);
        assertThat(at).as("where %s stands", sound).isNotNegative();
        return text.substring(0, at) + faulty + text.substring(at + sound.length());
    }

    private static String shippedText() throws IOException {
        try (InputStream in = Objects.requireNonNull(FigureCatalogue.class.getResourceAsStream("figures.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
