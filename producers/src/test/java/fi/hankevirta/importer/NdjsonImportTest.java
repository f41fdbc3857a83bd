package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonImportTest {
    private static final String EVENT =
            Exports.ndjson(List.of(SampleEvents.closing().build()), false).strip();

    private final Collected collected = new Collected();

    @Test
    void readsOneObjectALineAndPassesOverBlankLines() {
        ImportSummary summary = closings("\uFEFF\n" + EVENT + "\r\n  \n" + EVENT);

        assertThat(summary.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0));
        assertThat(collected.events.get(0)).isEqualTo(SampleEvents.closing().build());
    }

    @Test
    void readsNothingInAnEmptyFile() {
        assertThat(closings("").isClean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-03-05T08:15:30.123Z", "2021-03-05T10:15:30.123456+02:00", "2021-03-05t05:15:30.123-03:00"})
    void readsTimesWithAnyOffsetToTheMillisecond(String time) {
        closings(EVENT.replace("2021-03-05T08:15:30.123Z", time));

        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    static Object[][] brokenLines() {
        return new Object[][] {
            {"{", "the JSON breaks at character 2"},
            {"{\"marker\":}", "the JSON breaks at character 11"},
            {"{\"marker\" \"marker\"}", "the JSON breaks at character 11"},
            {"marker", "the JSON breaks at character 1"},
            {"[1]", "the line must be a JSON object, at character 1"},
            {"\"marker\"", "the line must be a JSON object, at character 1"},
            {"null", "the line must be a JSON object, at character 1"},
            {"{} {\"marker\":1}", "something follows the JSON object, at character 4"},
            {"{\"marker\":1,\"marker\":2}", "a key stands twice in one object, at character 13"},
            {"{\"goals\":[{\"marker\":1,\"marker\":2}]}", "a key stands twice in one object, at character 23"},
            {
                "{\"marker\":" + "[".repeat(10_000),
                "the JSON object is deeper than 8, or a name or number in it is too long"
            },
            {
                "{\"" + "m".repeat(101) + "\":1}",
                "the JSON object is deeper than 8, or a name or number in it is too long"
            },
            {
                "{\"m\":1" + "0".repeat(100) + "}",
                "the JSON object is deeper than 8, or a name or number in it is too long"
            },
            {"{\"m\":NaN}", "the JSON breaks at character 9"},
            {"{\"m\":01}", "the JSON breaks at character 7"},
            {"{'m':1}", "the JSON breaks at character 2"},
            {"{\"m\":\"\\x\"}", "the JSON breaks at character 8"},
            {"// marker", "the JSON breaks at character 1"},
        };
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void refusesABrokenLineAndReadsTheNext(String line, String explanation) {
        ImportSummary summary = closings(EVENT + "\n" + line + "\n" + EVENT + "\n");

        assertThat(summary.counts()).isEqualTo(new ImportCounts(3, 2, 1, 0));
        assertThat(summary.shown()).containsExactly("line 2, " + explanation);
        assertThat(summary.text()).doesNotContain("marker");
    }

    @Test
    void refusesUnknownFieldsByTheirPositionBecauseTheirNameMayBeAValue() {
        String goal = "{\"domain\":\"HOUSING\",\"direction\":\"IMPROVE\",\"outcome\":\"NOT_EVALUATED\",\"marker\":1}";
        String event = Exports.ndjson(
                        List.of(SampleEvents.measurement().setGoals(List.of()).build()), false)
                .strip()
                .replace("\"goals\":[]", "\"goals\":[" + goal + "],\"marker\":[]");

        ImportSummary summary = Importing.ndjson(EventStream.AVAIN_MEASUREMENT, Importing.rules(), collected, event);

        assertThat(summary.shown())
                .containsExactly(
                        "line 1, goals[1].field 4, number: the stream has no such field",
                        "line 1, field 14, list: the stream has no such field");
        assertThat(summary.byKind()).containsOnlyKeys("the stream has no such field");
    }

    @Test
    void takesNeitherNumbersForTextNorTextForNumbers() {
        ImportSummary summary = closings(EVENT.replace("\"2021-02\"", "202102").replace("17", "\"17\""));

        assertThat(summary.shown())
                .containsExactly(
                        "line 1, period, number: must be text, and not empty",
                        "line 1, declaredEvents, number: must be a whole number in the field's range");
    }

    private ImportSummary closings(String text) {
        return Importing.ndjson(EventStream.REPORTING_PERIOD, Importing.rules(), collected, text);
    }
}
