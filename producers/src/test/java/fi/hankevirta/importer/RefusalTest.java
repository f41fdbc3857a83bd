package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a value of a row can be wrong, and what is told of it: never the value. */
class RefusalTest {
    private static final String PERSON = "010190-999W";

    private final Collected collected = new Collected();

    static Object[][] wrongCells() {
        return new Object[][] {
            {"eventId", "", Reason.MISSING, "eventId, empty: is required"},
            {"eventId", "7d0a3c52", Reason.MALFORMED, "eventId, text: must be a UUID, for example 7d0a3c52-4c3e-"},
            {"eventId", SampleEvents.EVENT_ID + "0", Reason.MALFORMED, "eventId, text: must be a UUID"},
            {"notificationId", "12345", Reason.MALFORMED, "notificationId, number: must be a UUID"},
            {"hankealue", "", Reason.MISSING, "hankealue, empty: is required"},
            {"hankealue", "Atlantis", Reason.UNKNOWN_AREA, "hankealue, text: must be a code, name or alias of an area"},
            {"hankealue", "HUS", Reason.UNKNOWN_AREA, "hankealue, text: must be a code, name or alias of an area"},
            {"hankealue", PERSON, Reason.PERSONAL_IDENTITY_CODE, "hankealue, text: holds a personal identity code"},
            {"subParticipant", PERSON, Reason.PERSONAL_IDENTITY_CODE, "subParticipant, text: holds a personal id"},
            {"notifiedOn", PERSON, Reason.PERSONAL_IDENTITY_CODE, "notifiedOn, text: holds a personal identity code"},
            {"revision", "", Reason.MISSING, "revision, empty: is required"},
            {"revision", "one", Reason.NOT_A_WHOLE_NUMBER, "revision, text: must be a whole number in the"},
            {"revision", "1.0", Reason.NOT_A_WHOLE_NUMBER, "revision, number: must be a whole number"},
            {"revision", "+1", Reason.NOT_A_WHOLE_NUMBER, "revision, number: must be a whole number"},
            {"revision", "01", Reason.NOT_A_WHOLE_NUMBER, "revision, number: must be a whole number"},
            {"revision", " 1", Reason.NOT_A_WHOLE_NUMBER, "revision, text: must be a whole number"},
            {"revision", "2147483648", Reason.NOT_A_WHOLE_NUMBER, "revision, number: must be a whole number"},
            {"revision", "99999999999999999999", Reason.NOT_A_WHOLE_NUMBER, "revision, number: must be a whole"},
            {"revision", "\u0661", Reason.NOT_A_WHOLE_NUMBER, "revision, text: must be a whole number"},
            {"recordedAt", "2021-03-05", Reason.NOT_A_TIME, "recordedAt, date: must be a time with its offset"},
            {"recordedAt", "2021-03-05T08:15:30", Reason.NOT_A_TIME, "recordedAt, time: must be a time with its"},
            {"recordedAt", "2021-03-05T25:15:30Z", Reason.NOT_A_TIME, "recordedAt, time: must be a time with its"},
            {"recordedAt", "+12021-03-05T08:15:30Z", Reason.NOT_A_TIME, "recordedAt, text: must be a time with"},
            {"recordedAt", "1614932130", Reason.NOT_A_TIME, "recordedAt, number: must be a time with its offset"},
            {"retracted", "yes", Reason.NOT_TRUE_OR_FALSE, "retracted, text: must be true or false"},
            {"retracted", "1", Reason.NOT_TRUE_OR_FALSE, "retracted, number: must be true or false"},
            {"threat", "", Reason.MISSING, "threat, empty: is required"},
            {"state", "received", Reason.UNKNOWN_SYMBOL, "state, text: must be one of RECEIVED, IN_HANDLING, MEAS"},
            {"state", "UNKNOWN", Reason.UNKNOWN_SYMBOL, "state, text: must be one of RECEIVED"},
            {"authority", "VALVIRA", Reason.UNKNOWN_SYMBOL, "authority, text: must be one of AVI, LVV"},
            {"notifiedOn", "2021-02-30", Reason.NOT_A_DATE, "notifiedOn, date: must be a day of the calendar, YYYY"},
            {"notifiedOn", "5.3.2021", Reason.NOT_A_DATE, "notifiedOn, date: must be a day of the calendar"},
            {"closedOn", "2021-3-05", Reason.NOT_A_DATE, "closedOn, date: must be a day of the calendar"},
            {"closedOn", "+2021-03-0", Reason.NOT_A_DATE, "closedOn, text: must be a day of the calendar"},
            {"closedOn", "soon", Reason.NOT_A_DATE, "closedOn, text: must be a day of the calendar"},
        };
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void tellsLineFieldClassAndReasonOfAWrongCell(String field, String cell, Reason reason, String told) {
        String right = notificationCsv("eventId", SampleEvents.EVENT_ID);
        String wrong = notificationCsv(field, cell);

        ImportSummary summary = importNotifications(right + wrong.substring(wrong.indexOf('\n') + 1));

        assertThat(summary.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0));
        assertThat(summary.shown()).singleElement().asString().startsWith("line 3, " + told);
        assertThat(summary.byKind()).containsExactly(Map.entry(field + " " + reason.explanation(), 1L));
        assertThat(summary.text()).doesNotContain(PERSON, "Atlantis", "one:", "soon", "VALVIRA", "2147483648");
    }

    static Object[][] wrongJson() {
        return new Object[][] {
            {"\"sequence\":1", "\"sequence\":1.5", "sequence, number: must be a whole number"},
            {"\"sequence\":1", "\"sequence\":1e0", "sequence, number: must be a whole number"},
            {"\"sequence\":1", "\"sequence\":12345678901234567890", "sequence, number: must be a whole number"},
            {"\"sequence\":1", "\"sequence\":null", "sequence, empty: is required"},
            {"\"sequence\":1", "\"sequence\":[1]", "sequence, list: must be a whole number"},
            {"\"sequence\":1,", "", "sequence, empty: is required"},
            {"\"clientPresent\":true", "\"clientPresent\":\"true\"", "clientPresent, text: must be true or false"},
            {"\"instrumentVersion\":\"1.0\"", "\"instrumentVersion\":1.0", "instrumentVersion, number: must be text"},
            {"\"instrumentVersion\":\"1.0\"", "\"instrumentVersion\":\"\"", "instrumentVersion, empty: must be text"},
            {"\"instrumentVersion\":\"1.0\"", "\"instrumentVersion\":true", "instrumentVersion, true or false: must"},
            {"\"measuredOn\":\"2021-03-04\"", "\"measuredOn\":20210304", "measuredOn, number: must be a day"},
            {"\"stage\":\"REVIEW\"", "\"stage\":{}", "stage, object: must be one of PLAN, REVIEW, CLOSING_REVIEW"},
            {"\"goals\":[", "\"goals\":[\"HOUSING\",", "goals[1], text: must have the fields domain, direction, outc"},
            {"\"goals\":[", "\"goals\":[null,", "goals[1], empty: is required"},
            {"\"goals\":[", "\"goals\":[{},", "goals[1].domain, empty: is required"},
            {"\"outcome\":\"ACHIEVED\"", "\"outcome\":\"DONE\"", "goals[1].outcome, text: must be one of NOT_EVAL"},
            {"\"domain\":\"FINANCES\"", "\"domain\":\"" + PERSON + "\"", "goals[2].domain, text: holds a personal"},
        };
    }

    @ParameterizedTest
    @MethodSource("wrongJson")
    void tellsLinePlaceClassAndReasonOfAWrongJsonValue(String right, String wrong, String told) {
        String event = Exports.ndjson(List.of(SampleEvents.measurement().build()), false);
        assertThat(event).contains(right);

        ImportSummary summary = Importing.ndjson(
                EventStream.AVAIN_MEASUREMENT, Importing.rules(), collected, event.replace(right, wrong));

        assertThat(collected.events).isEmpty();
        assertThat(summary.shown()).first().asString().startsWith("line 1, " + told);
        assertThat(summary.text()).doesNotContain(PERSON, "DONE", "20210304", "12345678901234567890");
    }

    @Test
    void tellsAllProblemsOfARowAtOnce() {
        String csv = notificationCsv(
                Map.of("eventId", "", "hankealue", "Atlantis", "revision", "x", "notifiedOn", "x", "state", "x"));

        ImportSummary summary = importNotifications(csv);

        assertThat(summary.shown())
                .extracting(line -> line.substring("line 2, ".length(), line.indexOf(", ", 9)))
                .containsExactlyInAnyOrder("hankealue", "eventId", "revision", "state", "notifiedOn");
        assertThat(summary.counts()).isEqualTo(new ImportCounts(1, 0, 1, 0));
    }

    @Test
    void refusesItemsOfTheWrongShapeInCsv() {
        String csv = Exports.csv(
                        EventStream.AVAIN_MEASUREMENT.schema(),
                        List.of(SampleEvents.measurement().build()),
                        ',')
                .replace("HOUSING:", "HOUSING:IMPROVE:");

        ImportSummary summary = Importing.csv(EventStream.AVAIN_MEASUREMENT, Importing.rules(), collected, csv);

        assertThat(summary.shown())
                .containsExactly("line 2, goals[1], text: must have the fields domain, direction, outcome,"
                        + " situationChange, in CSV joined with colons");
    }

    @Test
    void refusesAnEmptyItemOfAList() {
        String csv = Exports.csv(
                EventStream.STRUCTURAL_STATUS.schema(),
                List.of(SampleEvents.status().setModels(List.of("A", "", "B")).build()),
                ',');

        ImportSummary summary = Importing.csv(EventStream.STRUCTURAL_STATUS, Importing.rules(), collected, csv);

        assertThat(summary.shown()).containsExactly("line 2, models[2], empty: is required");
    }

    /**
     * The reasons of lines, of client numbers and of sending have tests of their own; this holds that none is missed.
     */
    @Test
    void hasATestForEveryReason() {
        Set<Reason> tested = EnumSet.of(
                Reason.LINE_TOO_LONG,
                Reason.NOT_UTF_8,
                Reason.BROKEN_CSV,
                Reason.WRONG_FIELD_COUNT,
                Reason.BROKEN_JSON,
                Reason.REPEATED_KEY,
                Reason.UNKNOWN_FIELD,
                Reason.NOT_TEXT,
                Reason.NOT_A_LIST,
                Reason.NOT_AN_OBJECT,
                Reason.NO_PSEUDONYM_KEY,
                Reason.TWO_PSEUDONYMS,
                Reason.NOT_SENDABLE,
                Reason.NOT_DELIVERED);
        Arrays.stream(wrongCells()).map(c -> (Reason) c[2]).forEach(tested::add);

        assertThat(tested).containsExactlyInAnyOrder(Reason.values());
    }

    @Test
    void refusesTextForAList() {
        String event = Exports.ndjson(List.of(SampleEvents.status().build()), false)
                .replaceAll("\"models\":\\[.*?]", "\"models\":\"SOCIAL_REPORTING\"");

        ImportSummary summary = Importing.ndjson(EventStream.STRUCTURAL_STATUS, Importing.rules(), collected, event);

        assertThat(summary.shown()).containsExactly("line 1, models, text: must be a list");
    }

    private ImportSummary importNotifications(String csv) {
        return Importing.csv(EventStream.SPRO_NOTIFICATION, Importing.rules(), collected, csv);
    }

    private static String notificationCsv(String field, String cell) {
        return notificationCsv(Map.of(field, cell));
    }

    private static String notificationCsv(Map<String, String> cells) {
        Schema schema = EventStream.SPRO_NOTIFICATION.schema();
        SpecificRecord event = SampleEvents.notification().build();
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Schema.Field field : schema.getFields()) {
            Object value = event.get(field.pos());
            names.add(field.name());
            values.add(cells.getOrDefault(field.name(), value == null ? "" : value.toString()));
        }
        return String.join(",", names) + "\n" + String.join(",", values) + "\n";
    }
}
