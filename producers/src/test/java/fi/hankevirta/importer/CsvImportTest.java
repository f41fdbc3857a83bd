package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.hankevirta.publish.SampleEvents;
import fi.hankevirta.topic.EventStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvImportTest {
    private static final String HEADER =
            "eventId,hankealue,revision,recordedAt,stream,period,declaredEvents,closedAt,retracted,subParticipant";
    private static final String ROW = SampleEvents.EVENT_ID
            + ",LAPPI,1,2021-03-05T08:15:30.123Z,spro-notification,2021-02,17,2021-03-05T08:15:30.123Z,,";

    private final Collected collected = new Collected();

    @Test
    void readsColumnsInAnyOrderAndTakesEmptyFieldsForNullOrTheDefault() {
        ImportSummary summary = closings(HEADER + "\n" + ROW + "\n");

        assertThat(summary.isClean()).isTrue();
        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    @Test
    void needsNoColumnForWhatMayBeAbsent() {
        closings((HEADER + "\n" + ROW).replace(",retracted,subParticipant", "").replace("Z,,", "Z"));

        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", ""})
    void takesTheDelimiterFromTheHeader(String start) {
        closings(start + (HEADER + "\r\n" + ROW + "\r\n").replace(',', ';'));

        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    @Test
    void readsWithTheDelimiterThatItIsTold() {
        ImportFile file = new ImportFile(Path.of("f"), EventStream.REPORTING_PERIOD, ImportFormat.CSV, ';');

        assertThatThrownBy(
                        () -> Importing.run(file, Importing.rules(), collected, Importing.bytes(HEADER + "\n" + ROW)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("column 1");
    }

    @Test
    void readsQuotedFields() {
        closings(HEADER + "\n" + ROW.replace("LAPPI", "\"LAPPI\"").replace("17", "\"17\""));

        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
    }

    @Test
    void readsListsJoinedWithBarsAndItemsJoinedWithColons() {
        String header = "eventId,hankealue,revision,recordedAt,measurementId,planPseudonym,stage,sequence,measuredOn,"
                + "clientPresent,instrumentVersion,goals";
        String row = String.join(
                ",",
                SampleEvents.EVENT_ID,
                "LAPPI,2,2021-03-05T10:15:30.123456+02:00",
                SampleEvents.THING_ID,
                SampleEvents.PSEUDONYM,
                "REVIEW,1,2021-03-04,TRUE,1.0",
                "HOUSING:IMPROVE:ACHIEVED:IMPROVED|FINANCES:MAINTAIN:NOT_EVALUATED");

        for (String change : List.of("", ":")) {
            Importing.csv(
                    EventStream.AVAIN_MEASUREMENT, Importing.rules(), collected, header + "\n" + row + change + "\n");
        }

        SpecificRecord expected = SampleEvents.measurement().build();
        assertThat(collected.events).containsExactly(expected, expected);
    }

    @Test
    void takesAnEmptyFieldForAListWithoutItems() {
        String text = Exports.csv(
                EventStream.STRUCTURAL_STATUS.schema(),
                List.of(SampleEvents.status().setModels(List.of()).build()),
                ',');

        Importing.csv(EventStream.STRUCTURAL_STATUS, Importing.rules(), collected, text);

        assertThat(collected.events)
                .containsExactly(SampleEvents.status().setModels(List.of()).build());
    }

    @Test
    void refusesABrokenLineAndReadsTheNext() {
        ImportSummary summary = closings(String.join(
                "\n",
                HEADER,
                ROW.replace("LAPPI", "\"LAPPI"),
                ROW,
                "",
                ROW.replace("LAPPI", "\"LAPPI\"x"),
                ROW + ",",
                ROW.replace("LAPPI", "LAP\rPI"),
                "x".repeat(Lines.MAX_BYTES + 1),
                ROW));

        assertThat(summary.counts()).isEqualTo(new ImportCounts(7, 2, 5, 0));
        assertThat(summary.shown())
                .containsExactly(
                        "line 2, a quote is never closed in the line, or text follows a closing quote",
                        "line 5, a quote is never closed in the line, or text follows a closing quote",
                        "line 6, the line has 11 fields, the header 10",
                        "line 7, the line holds a carriage return that does not end it",
                        "line 8, the line is longer than any event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \n", "\uFEFF"})
    void refusesAFileWithoutHeader(String text) {
        assertThatThrownBy(() -> closings(text))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("export")
                .hasMessageContaining("header");
    }

    @Test
    void tellsAnUnknownColumnByItsPositionBecauseItsNameMayBeAValue() {
        assertThatThrownBy(() -> closings(ROW + "\n" + ROW))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("column 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 of it is none of eventId, ")
                .hasMessageNotContaining("LAPPI")
                .hasMessageNotContaining(SampleEvents.EVENT_ID);
        assertThatThrownBy(() -> closings(HEADER.replace("period", "Period") + "\n" + ROW))
                .hasMessageContaining("column 6 of it");
    }

    @Test
    void refusesAColumnThatStandsTwice() {
        assertThatThrownBy(() -> closings(HEADER + ",period\n"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("the column period stands twice");
    }

    @Test
    void refusesAHeaderThatLacksRequiredColumns() {
        assertThatThrownBy(() -> closings("eventId,hankealue,revision,recordedAt,stream,closedAt\n"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("lacks the column period, declaredEvents");
    }

    @Test
    void refusesABrokenHeader() {
        assertThatThrownBy(() -> closings("\"" + HEADER + "\n"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("header");
        assertThatThrownBy(() -> closings("x".repeat(Lines.MAX_BYTES + 1)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("longer than any event");
    }

    @Test
    void needsNoColumnForTheAreaWhenTheFileHasOne() {
        String text = (HEADER + "\n" + ROW).replace("hankealue,", "").replace("LAPPI,", "");

        ImportSummary summary =
                Importing.csv(EventStream.REPORTING_PERIOD, Importing.rulesWithArea("LAPPI"), collected, text);

        assertThat(summary.isClean()).isTrue();
        assertThat(collected.events).containsExactly(SampleEvents.closing().build());
        assertThatThrownBy(() -> closings(text)).hasMessageContaining("lacks the column hankealue");
    }

    private ImportSummary closings(String text) {
        return Importing.csv(EventStream.REPORTING_PERIOD, Importing.rules(), collected, text);
    }
}
