package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.EventStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped catalogue calls the codes of rows. */
class CodeCatalogueTest {
    private static final String ENTRY = "{\"id\": \"a/B\", \"names\": {\"fi\": \"C\", \"sv\": \"D\", \"en\": \"E\"}}";

    private final CodeCatalogue catalogue = CodeCatalogue.shipped();

    @Test
    void aCodeIsNamedInEachLanguage() {
        Texts names = catalogue.names("level", "YTA").orElseThrow();

        assertThat(names.in(Language.FI)).isEqualTo("Yhteistyöalue");
        assertThat(names.in(Language.SV)).isEqualTo("Samarbetsområde");
        assertThat(names.in(Language.EN)).isEqualTo("Cooperation area");
        assertThat(catalogue.names("level", "yta")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void everySymbolOfARowHasAName(String list, List<String> symbols) {
        assertThat(catalogue.of(list)).extracting(CodeEntry::code).containsExactlyInAnyOrderElementsOf(symbols);
    }

    static Stream<Arguments> symbols() {
        return Stream.of(
                Arguments.of("level", known(AreaLevel.values())),
                Arguments.of("direction", known(GoalDirection.values())),
                Arguments.of("change", known(SituationChange.values())),
                Arguments.of("category", known(NotificationCategory.values())),
                Arguments.of("coverage", known(Coverage.values())),
                Arguments.of("unitType", known(UnitType.values())),
                Arguments.of(
                        "stream",
                        Arrays.stream(EventStream.values())
                                .map(EventStream::code)
                                .toList()),
                Arguments.of("item", List.copyOf(Register.shipped().programmeItems())),
                Arguments.of(
                        "dimension",
                        FigureCatalogue.shipped().all().stream()
                                .flatMap(entry -> entry.breakdowns().stream().flatMap(List::stream))
                                .distinct()
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource({
        "a/B, aB, is no list and code",
        "a/B, a/B/C, is no list and code",
        "D, '', names.sv is missing",
    })
    void aFaultIsToldWithItsPlace(String what, String instead, String fault) {
        String faulty = ENTRY.replace("\"" + what + "\"", "\"" + instead + "\"");

        assertThatThrownBy(() -> read("[" + faulty + "]"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void aCodeStandsOnce() {
        assertThatThrownBy(() -> read("[" + ENTRY + "," + ENTRY + "]")).hasMessage("a/B: id stands twice");
    }

    private static CodeCatalogue read(String json) throws IOException {
        return CodeCatalogue.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> known(Enum<?>[] symbols) {
        return Arrays.stream(symbols)
                .map(Enum::name)
                .filter(name -> !name.equals("UNKNOWN"))
                .toList();
    }
}
