package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.catalogue.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text of the pages is there in every language. */
class PhrasesTest {
    private static final Pattern USE = Pattern.compile("\\bof\\(\\s*\"([a-z]+[a-z.0-9-]*)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noKeyLacksALanguage(Language language) {
        Phrases phrases = Phrases.in(language);

        assertThat(phrases.keys()).isEqualTo(Phrases.in(Language.FI).keys()).hasSizeGreaterThan(100);
        assertThat(phrases.keys()).allSatisfy(key -> assertThat(phrases.of(key)).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSamePlacesForWhatIsPutIn(Language language) {
        Phrases finnish = Phrases.in(Language.FI);
        Phrases phrases = Phrases.in(language);

        assertThat(phrases.keys())
                .allSatisfy(key -> assertThat(places(phrases.of(key))).as(key).isEqualTo(places(finnish.of(key))));
    }

    @Test
    void whatTheTemplatesAskForIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "jte"))) {
            for (Path template : templates.toList()) {
                Matcher use = USE.matcher(Files.readString(template));
                while (use.find()) {
                    used.add(use.group(1));
                }
            }
        }

        assertThat(used).hasSizeGreaterThan(15);
        assertThat(Phrases.in(Language.FI).keys()).containsAll(used);
    }

    @Test
    void whatIsPutInStandsInItsPlace() {
        Phrases english = Phrases.in(Language.EN);

        assertThat(english.of("period.quarter", 3, 2021)).isEqualTo("Q3 2021");
    }

    @Test
    void aTextThatIsNotThereIsToldByItsKey() {
        Phrases english = Phrases.in(Language.EN);

        assertThatThrownBy(() -> english.of("no.such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such");
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
