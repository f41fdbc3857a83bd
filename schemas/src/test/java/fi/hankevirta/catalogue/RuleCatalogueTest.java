package fi.hankevirta.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.event.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped catalogue says of the rules of the intake (specification, section 4). */
class RuleCatalogueTest {
    private static final Pattern TERM = Pattern.compile("`[^`]+`|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b");
    private static final String ENTRY = """
            {"id": "a.b", "reason": "UNREADABLE", "meaning": {"fi": "A.", "sv": "B.", "en": "C."},
             "mending": {"fi": "D.", "sv": "E.", "en": "F."}}""";

    private final RuleCatalogue catalogue = RuleCatalogue.shipped();

    @Test
    void aRuleIsFoundByItsIdentifierExactly() {
        RuleEntry empty = catalogue.of("wire.empty").orElseThrow();

        assertThat(empty.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(empty.meaning().in(Language.FI)).isEqualTo("Tietueen arvo puuttuu tai on tyhjä.");
        assertThat(empty.meaning().in(Language.SV)).isEqualTo("Postens värde saknas eller är tomt.");
        assertThat(empty.meaning().in(Language.EN)).isEqualTo("The record's value is null or has no bytes.");
        assertThat(catalogue.of("wire.Empty")).isEmpty();
    }

    @Test
    void everyReasonHasARule() {
        assertThat(catalogue.all())
                .extracting(RuleEntry::reason)
                .contains(Arrays.stream(Reason.values())
                        .filter(reason -> reason != Reason.UNKNOWN)
                        .toArray(Reason[]::new));
    }

    @Test
    void everyTextIsASentenceThatFitsIntoATable() {
        assertThat(catalogue.all())
                .flatExtracting(entry -> List.of(entry.meaning(), entry.mending()))
                .flatExtracting(
                        text -> Arrays.stream(Language.values()).map(text::in).toList())
                .allMatch(text -> text.matches("[\\p{Lu}`][^|\\n]*\\."));
    }

    @Test
    void namesOfFieldsAndCodesAreTheSameInEveryLanguage() {
        assertThat(catalogue.all()).allSatisfy(entry -> {
            assertThat(terms(entry, Language.FI)).isEqualTo(terms(entry, Language.EN));
            assertThat(terms(entry, Language.SV)).isEqualTo(terms(entry, Language.EN));
        });
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, FI", "sv-FI, SV", "sv, SV", "en-GB, EN", "se-FI, EN", "und, EN"})
    void theLanguageIsThatOfTheLocaleElseEnglish(String locale, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(locale))).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"B.\"; \" \"; a.b: meaning.sv is missing",
                "\"fi\": \"D.\",; ''; a.b: mending.fi is missing",
                "UNREADABLE; UNKNOWN; a.b: reason must not be UNKNOWN",
                "UNREADABLE; NOISE; a.b: reason can't be read",
                "\"id\": \"a.b\",; ''; 'rules.json, rule 1: id is missing'",
            })
    void aFaultIsToldByRuleAndField(String sound, String faulty, String message) {
        assertThatThrownBy(() -> read("[" + ENTRY.replace(sound, faulty) + "]"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aRuleThatStandsTwiceIsAFault() {
        assertThatThrownBy(() -> read("[" + ENTRY + "," + ENTRY + "]")).hasMessage("a.b: id stands twice");
    }

    private static List<String> terms(RuleEntry entry, Language language) {
        return Stream.of(entry.meaning(), entry.mending())
                .flatMap(text -> TERM.matcher(text.in(language)).results())
                .map(result -> result.group().replace("`", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static RuleCatalogue read(String json) throws IOException {
        return RuleCatalogue.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
