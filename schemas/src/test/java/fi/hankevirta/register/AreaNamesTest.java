package fi.hankevirta.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are matched exactly after NFC, case folding and trimming, and never by likeness (specification, section 1). */
class AreaNamesTest {
    private static final Register REGISTER = Register.shipped();

    @ParameterizedTest
    @CsvSource({
        "Soite, KESKI_POHJANMAA",
        "Siun sote, POHJOIS_KARJALA",
        "Kymsote, KYMENLAAKSO",
        "Keusote, KESKI_UUSIMAA",
        "Pohjanmaa, POHJANMAA",
        "Etelä-Pohjanmaa, ETELA_POHJANMAA",
        "Keski-Pohjanmaa, KESKI_POHJANMAA",
        "Pohjois-Pohjanmaa, POHJOIS_POHJANMAA",
    })
    void aNameOfTheProgrammeIsFound(String name, String code) {
        assertThat(REGISTER.resolve(name)).contains(code);
    }

    @Test
    void anAreaIsTheSameInAllThreeLanguages() {
        assertThat(REGISTER.areas()).allSatisfy(area -> {
            assertThat(REGISTER.resolve(area.code())).contains(area.code());
            assertThat(REGISTER.resolve(area.names().fi())).contains(area.code());
            assertThat(REGISTER.resolve(area.names().sv())).contains(area.code());
            assertThat(REGISTER.resolve(area.names().en())).contains(area.code());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "HUS", "Ahvenanmaa", "Pohjanma", "Pohjanmaaa", "Pohjan maa", "Etelä Pohjanmaa"})
    void whatIsNoNameIsNotGuessed(String name) {
        assertThat(REGISTER.resolve(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etela-Pohjanmaa", "Ita-Uusimaa", "THL", "18", "FI", "OYS"})
    void anAsciiSpellingOrACodeOfElsewhereIsNoName(String name) {
        assertThat(REGISTER.resolve(name)).isEmpty();
    }

    @Property
    void caseFormAndSpaceAroundDoNotMatter(
            @ForAll("names") String name,
            @ForAll boolean upper,
            @ForAll boolean decomposed,
            @ForAll @IntRange(max = 3) int spaces) {
        String cased = upper ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
        String formed = Normalizer.normalize(cased, decomposed ? Normalizer.Form.NFD : Normalizer.Form.NFC);

        assertThat(REGISTER.resolve(" ".repeat(spaces) + formed + "\t".repeat(spaces)))
                .isEqualTo(REGISTER.resolve(name))
                .isPresent();
    }

    @Property
    void oneLetterMoreIsAnotherName(@ForAll("names") String name, @ForAll @IntRange(max = 40) int at) {
        int place = Math.min(at, name.length());

        assertThat(REGISTER.resolve(name.substring(0, place) + "z" + name.substring(place)))
                .isEmpty();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(REGISTER.areas().stream()
                .flatMap(area -> Stream.concat(
                        area.aliases().stream(),
                        Stream.of(
                                area.names().fi(),
                                area.names().sv(),
                                area.names().en())))
                .toList());
    }
}
