package fi.hankevirta.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.Unit;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and times as each language writes them; spaces inside of numbers never break. */
class FormatsTest {
    @ParameterizedTest
    @CsvSource({"FI, 1 234 567", "SV, 1 234 567", "EN, '1,234,567'"})
    void thousandsStandApart(Language language, String text) {
        String count = new Formats(language).count(1_234_567);

        assertThat(plain(count)).isEqualTo(text);
        assertThat(count).doesNotContain(" ");
    }

    @ParameterizedTest
    @CsvSource({"FI, '12,3 %'", "SV, '12,3 %'", "EN, 12.3%"})
    void sharesAreTenthsOfAPercent(Language language, String text) {
        assertThat(plain(new Formats(language).value(0.1234, Unit.SHARE))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"FI, '17,5'", "SV, '17,5'", "EN, 17.5"})
    void daysHaveATenthWhereThereIsOne(Language language, String text) {
        assertThat(new Formats(language).value(17.5, Unit.DAYS)).isEqualTo(text);
        assertThat(new Formats(language).value(17, Unit.DAYS)).isEqualTo("17");
    }

    @ParameterizedTest
    @CsvSource({"-1234.56, '−1 234,6'", "0.5, '+0,5'", "0.01, ±0"})
    void differencesHaveASign(double difference, String text) {
        assertThat(plain(new Formats(Language.FI).difference(difference))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"FI, 2.7.2021 11:05:09", "SV, 2.7.2021 11:05:09", "EN, 2 Jul 2021 11:05:09"})
    void timesAreThoseOfFinland(Language language, String text) {
        assertThat(new Formats(language).dateTime(Instant.parse("2021-07-02T08:05:09Z")))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"FI, heinäkuu 2021", "SV, juli 2021", "EN, July 2021"})
    void monthsAreInLetters(Language language, String text) {
        assertThat(new Formats(language).month(YearMonth.of(2021, 7))).isEqualTo(text);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
