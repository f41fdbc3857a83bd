package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.publish.Pseudonyms;
import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNumberTest {
    private static final EventStream AVAIN = EventStream.AVAIN_MEASUREMENT;
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.under(new byte[32]);
    private static final String NDJSON =
            Exports.ndjson(List.of(SampleEvents.measurement().build()), false);
    private static final String GIVEN = "\"planPseudonym\":\"" + SampleEvents.PSEUDONYM + "\"";

    private final Collected collected = new Collected();

    @ParameterizedTest
    @ValueSource(strings = {"12345", "A-7/2021", "010190-999W", " 12345 "})
    void putsThePseudonymInPlaceOfTheNumber(String number) {
        ImportSummary summary = importNdjson("\"clientNumber\":\"" + number + "\"");

        assertThat(summary.isClean()).isTrue();
        assertThat(collected.events)
                .containsExactly(SampleEvents.measurement()
                        .setPlanPseudonym(PSEUDONYMS.of(number))
                        .build());
        assertThat(summary.text()).doesNotContain(number.strip());
    }

    @Test
    void takesANumberWithoutQuotesForTheSameOne() {
        importNdjson("\"clientNumber\":12345");

        assertThat(collected.events)
                .containsExactly(SampleEvents.measurement()
                        .setPlanPseudonym(PSEUDONYMS.of("12345"))
                        .build());
    }

    @Test
    void readsTheColumnOfCsv() {
        String csv = Exports.csv(
                        AVAIN.schema(), List.of(SampleEvents.measurement().build()), ',')
                .replace("planPseudonym", "clientNumber")
                .replace(SampleEvents.PSEUDONYM, "010190-999W");

        Importing.csv(AVAIN, Importing.rulesWithKey(PSEUDONYMS::of), collected, csv);

        assertThat(collected.events)
                .containsExactly(SampleEvents.measurement()
                        .setPlanPseudonym(PSEUDONYMS.of("010190-999W"))
                        .build());
    }

    @Test
    void refusesAColumnForWhichThereIsNoKeyBeforeAnythingIsRead() {
        String csv = Exports.csv(AVAIN.schema(), List.of(), ',').replace("planPseudonym", "clientNumber");

        assertThatThrownBy(() -> Importing.csv(AVAIN, Importing.rules(), collected, csv))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("the column clientNumber needs --pseudonym-key");
    }

    @Test
    void refusesANumberForWhichThereIsNoKey() {
        ImportSummary summary = Importing.ndjson(
                AVAIN, Importing.rules(), collected, NDJSON.replace(GIVEN, "\"clientNumber\":\"4711-marker\""));

        assertThat(summary.shown()).first().asString().startsWith("line 1, clientNumber, text: needs --pseudonym-key");
        assertThat(summary.text()).doesNotContain("4711");
        assertThat(collected.events).isEmpty();
    }

    @Test
    void refusesANumberBesideAPseudonym() {
        ImportSummary summary = importNdjson(GIVEN + ",\"clientNumber\":4711");

        assertThat(summary.shown())
                .containsExactly("line 1, clientNumber, number: stands beside planPseudonym: give one of the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\" \"", "\"\"", "true", "1.5", "[1]", "{}"})
    void refusesWhatIsNoNumber(String value) {
        ImportSummary summary = importNdjson("\"clientNumber\":" + value);

        assertThat(summary.shown()).anyMatch(line -> line.startsWith("line 1, clientNumber, "));
        assertThat(collected.events).isEmpty();
    }

    @Test
    void takesTheGivenPseudonymWhereTheNumberIsNull() {
        importNdjson(GIVEN + ",\"clientNumber\":null");

        assertThat(collected.events).containsExactly(SampleEvents.measurement().build());
    }

    @Test
    void isNoFieldOfTheOtherStreams() {
        String event = Exports.ndjson(List.of(SampleEvents.status().build()), false)
                .replace("\"models\"", "\"clientNumber\":4711,\"models\"");

        ImportSummary summary = Importing.ndjson(
                EventStream.STRUCTURAL_STATUS, Importing.rulesWithKey(PSEUDONYMS::of), collected, event);

        assertThat(summary.shown()).containsExactly("line 1, field 11, number: the stream has no such field");
    }

    private ImportSummary importNdjson(String plan) {
        return Importing.ndjson(AVAIN, Importing.rulesWithKey(PSEUDONYMS::of), collected, NDJSON.replace(GIVEN, plan));
    }
}
