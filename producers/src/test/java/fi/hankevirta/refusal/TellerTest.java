package fi.hankevirta.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.catalogue.RuleCatalogue;
import fi.hankevirta.event.Reason;
import fi.hankevirta.topic.EventStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellerTest {
    private static final String REJECTED = "hankealue.lappi.rejected.v1";
    private static final ProblemKind CLOSED_ON = new ProblemKind(
            EventStream.SPRO_NOTIFICATION, Reason.MISSING_FIELD, "closed-on.required-when-closed", "closedOn");
    private static final ProblemKind EMPTY =
            new ProblemKind(EventStream.SPRO_NOTIFICATION, Reason.UNREADABLE, "wire.empty", "");

    private final StringWriter written = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void repeatedProblemsAreOneBlockWithFirstAndLastPlaceAndAFewEvents() {
        // Given
        Teller teller = text(Language.EN, false);
        for (int offset = 0; offset < 1_200; offset++) {
            teller.take(refusal(offset, CLOSED_ON));
        }
        teller.take(refusal(1_200, EMPTY));

        // When
        teller.tellWhatIsThere();

        // Then
        assertThat(written.toString()).isEqualToNormalizingNewlines("""
                        hankealue.lappi.rejected.v1: 1,201 records refused, 2 kinds of problems.

                        spro-notification, closedOn: closed-on.required-when-closed (MISSING_FIELD): 1,200 ×
                          Meaning  The state is one of CLOSED without a day.
                          To do    Write the day into `closedOn`, or another state.
                          First    2022-05-03T08:00:00Z, partition 2, offset 0
                          Last     2022-05-03T08:19:59Z, partition 2, offset 1199
                          Events   6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11 (partition 2, offset 0)
                          Events   6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11 (partition 2, offset 1)
                          Events   6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11 (partition 2, offset 2)

                        spro-notification: wire.empty (UNREADABLE): 1 ×
                          Meaning  The record's value is null or has no bytes.
                          To do    Send the whole event; to take a thing back send it with `retracted`, never \
                        a tombstone.
                          First    2022-05-03T08:20:00Z, partition 2, offset 1200
                          Events   6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11 (partition 2, offset 1200)
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "FI, mitään ei ole hylätty., Tila on jokin CLOSED-tiloista",
        "SV, ingenting har avvisats., Statusen är någon av CLOSED",
        "EN, nothing was refused., The state is one of CLOSED"
    })
    void everythingIsSaidInTheLanguageThatIsAskedFor(Language language, String none, String meaning) {
        text(language, false).tellWhatIsThere();
        Teller teller = text(language, false);
        teller.take(refusal(1, CLOSED_ON));
        teller.tellWhatIsThere();

        assertThat(written.toString()).contains(REJECTED + ": " + none, meaning);
    }

    @ParameterizedTest
    @EnumSource
    void aProblemThatTheProgramDoesNotKnowIsToldAsSuch(Language language) {
        // Given
        Teller teller = text(language, false);
        teller.take(refusal(1, new ProblemKind(EventStream.REPORTING_PERIOD, Reason.UNKNOWN, "?", "?")));
        teller.takeUnreadable();

        // When
        teller.tellWhatIsThere();

        // Then
        Wording words = new Wording(language);
        assertThat(written.toString())
                .contains("reporting-period, ?: ? (UNKNOWN)")
                .contains(words.of("unknown.meaning"), words.of("unknown.mending"))
                .contains(words.of("unreadable", REJECTED, 1));
    }

    @Test
    void aSummaryIsATableOfCountsAlone() {
        // Given
        Teller teller = text(Language.EN, true);
        teller.take(refusal(1, CLOSED_ON, EMPTY));
        teller.take(refusal(2, CLOSED_ON));

        // When
        teller.tellWhatIsThere();

        // Then
        assertThat(written.toString()).isEqualToNormalizingNewlines("""
                        hankealue.lappi.rejected.v1: 2 records refused, 2 kinds of problems.
                        stream             reason         rule                            field     count
                        spro-notification  MISSING_FIELD  closed-on.required-when-closed  closedOn      2
                        spro-notification  UNREADABLE     wire.empty                                    1
                        """);
    }

    @Test
    void whatComesAgainIsOneLineAKindAtMostEveryTenSeconds() {
        // Given
        Teller teller = text(Language.EN, false);
        teller.take(refusal(0, CLOSED_ON));
        teller.tellWhatIsThere();
        written.getBuffer().setLength(0);

        // When
        for (int second = 1; second <= 10; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            teller.take(refusal(second, CLOSED_ON));
            if (second == 3) {
                teller.take(refusal(100, EMPTY));
            }
            teller.tellWhatIsNew();
        }

        // Then
        assertThat(written.toString().lines().filter(line -> line.startsWith("spro")))
                .containsExactly(
                        "spro-notification: wire.empty (UNREADABLE): 1 ×",
                        "spro-notification, closedOn: closed-on.required-when-closed (MISSING_FIELD): the same again,"
                                + " 10 ×, 2022-05-03T08:00:10Z, partition 2, offset 10");
    }

    @Test
    void machinesReadALineForEachRefusedRecord() {
        // Given
        Teller teller = new JsonTeller(new PrintWriter(written), false);
        teller.take(refusal(7, EMPTY));
        teller.takeUnreadable();

        // When
        teller.tellWhatIsThere();

        // Then
        assertThat(written.toString().lines())
                .containsExactly(
                        "{\"topic\":\"hankealue.lappi.spro-notification.v1\",\"partition\":2,\"offset\":7,\"eventId\":"
                                + "\"6f9b2a52-1c5e-4d0a-9a55-0f1f6f0e7a11\","
                                + "\"rejectedAt\":\"2022-05-03T08:00:07.123Z\","
                                + "\"problems\":[{\"reason\":\"UNREADABLE\",\"rule\":\"wire.empty\",\"field\":null}]}",
                        "{\"unreadable\":1}");
    }

    @Test
    void machinesReadALineForEachKindInASummary() {
        // Given
        Teller teller = new JsonTeller(new PrintWriter(written), true);
        teller.take(refusal(7, CLOSED_ON));
        teller.take(refusal(8, CLOSED_ON));

        // When
        teller.tellWhatIsThere();

        // Then
        assertThat(written.toString().lines())
                .containsExactly("{\"stream\":\"spro-notification\",\"reason\":\"MISSING_FIELD\","
                        + "\"rule\":\"closed-on.required-when-closed\",\"field\":\"closedOn\",\"count\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_fi", "_sv"})
    void everyLanguageHasTheSameWords(String suffix) throws Exception {
        assertThat(properties(suffix).stringPropertyNames())
                .isEqualTo(properties("").stringPropertyNames())
                .isNotEmpty();
    }

    private static Properties properties(String suffix) throws Exception {
        Properties properties = new Properties();
        try (var in = TellerTest.class.getResourceAsStream("wording" + suffix + ".properties")) {
            if (in == null) {
                throw new MissingResourceException("no words", "wording", suffix);
            }
            properties.load(in);
        }
        return properties;
    }

    private Teller text(Language language, boolean summary) {
        RefusalText text = new RefusalText(RuleCatalogue.shipped(), language, REJECTED);
        return new TextTeller(new PrintWriter(written), text, summary, nanos::get);
    }

    private static Refusal refusal(long offset, ProblemKind... kinds) {
        Place place = new Place(2, offset, Told.EVENT_ID, Told.AT.plusSeconds(offset));
        return new Refusal(Told.TOPIC, place, Set.copyOf(List.of(kinds)));
    }
}
