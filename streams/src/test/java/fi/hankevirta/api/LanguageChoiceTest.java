package fi.hankevirta.api;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The language that is liked best, by RFC 9110. */
class LanguageChoiceTest {
    @ParameterizedTest
    @CsvSource({
        "fi, FI",
        "sv, SV",
        "en, EN",
        "sv-FI, SV",
        "EN-gb, EN",
        "'fi;q=0.1, sv;q=0.9, en;q=0.5', SV",
        "'de, en;q=0.3', EN",
        "'sv;q=0, en;q=0.1', EN",
        "de, FI",
        "*, FI",
        "'', FI",
        "' ', FI",
        "';;;', FI",
        "'en;q=much', FI",
        "'sv;q=2', FI",
        "\u0001, FI",
    })
    void theBestLikedIsChosenAndFinnishWhenNoneIs(String header, Language language) {
        assertThat(LanguageChoice.of(header)).isEqualTo(language);
    }

    @Test
    void withoutAHeaderItIsFinnish() {
        assertThat(LanguageChoice.of(null)).isEqualTo(Language.FI);
    }
}
