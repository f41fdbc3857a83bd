package fi.hankevirta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.RuleCatalogue;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sender that reads a rule's identifier in a rejection finds out what it means and what to do, in its language. */
class RuleTextsTest {
    private final RuleCatalogue catalogue = RuleCatalogue.shipped();

    @Test
    void theCatalogueHasTheRulesOfTheIntakeInTheirOrderAndNoOther() {
        assertThat(catalogue.all().stream().map(entry -> entry.id() + " " + entry.reason()))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> rule.id() + " " + rule.reason())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleSaysWhatItMeansAndHowToMendItInEveryLanguage(Language language) {
        assertThat(catalogue.all()).allSatisfy(entry -> {
            assertThat(entry.meaning().in(language)).isNotBlank();
            assertThat(entry.mending().in(language)).isNotBlank();
        });
    }
}
