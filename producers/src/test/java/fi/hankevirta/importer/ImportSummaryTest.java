package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {
    @Test
    void readsAsAnImportSummary() {
        ImportLog log = new ImportLog(2);
        for (int line = 2; line <= 6; line++) {
            log.read();
        }
        log.outcomeOf(2).accepted();
        Problem notADate = Problem.of(Reason.NOT_A_DATE, Place.of("closedOn"), new Value.Text("soon"));
        log.refused(3, List.of(notADate, Problem.of(Reason.MISSING, Place.of("eventId"), Value.NOTHING)));
        log.refused(4, List.of(notADate));
        log.refused(5, List.of(Problem.ofRow(Reason.NOT_UTF_8)));
        log.outcomeOf(6).failed("no broker acknowledged it");

        assertThat(summary(Destination.BROKER, "the broker did not acknowledge an event", log)
                        .text())
                .isEqualTo("""
                        Import of lappi.csv as spro-notification: WARNING
                                   5  read
                                   1  sent and acknowledged
                                   3  refused before sending
                                   1  failed: sent, but not acknowledged
                        Stopped before the end of the file: the broker did not acknowledge an event.
                        Mend the cause and publish the whole file again; what did arrive is counted once.
                        Problems:
                          line 3, closedOn, text: must be a day of the calendar, YYYY-MM-DD
                          line 3, eventId, empty: is required
                          and 3 more
                        Problems by kind:
                                   2  closedOn must be a day of the calendar, YYYY-MM-DD
                                   1  eventId is required
                                   1  the line is not UTF-8 text
                                   1  was not delivered
                        """);
    }

    @Test
    void saysInADryRunWhatWouldBeSent() {
        ImportLog log = new ImportLog(2);
        log.read();
        log.outcomeOf(2).accepted();

        assertThat(summary(Destination.NOWHERE, null, log).text()).isEqualTo("""
                        Import of lappi.csv as spro-notification, dry run: SUCCESS
                                   1  read
                                   1  would be sent
                                   0  refused before sending
                                   0  failed: sent, but not acknowledged
                        """);
    }

    @Test
    void saysOfASpoolWhatItAccepted() {
        ImportLog log = new ImportLog(2);
        log.read();
        log.outcomeOf(2).accepted();
        log.read();
        log.outcomeOf(3).failed("the disk is full");

        assertThat(summary(Destination.SPOOL, Destination.SPOOL.stopped(), log).text())
                .startsWith("""
                        Import of lappi.csv as spro-notification, through the spool: WARNING
                                   2  read
                                   1  accepted into the spool
                                   0  refused before sending
                                   1  failed: not accepted into the spool
                        Stopped before the end of the file: the spool did not accept an event.
                        """);
    }

    @Test
    void isAnErrorWhenNothingWasAccepted() {
        ImportLog log = new ImportLog(0);
        log.read();
        log.refused(1, List.of(Problem.ofRow(Reason.BROKEN_JSON)));

        ImportSummary summary = summary(Destination.BROKER, null, log);

        assertThat(summary.isClean()).isFalse();
        assertThat(summary.text())
                .startsWith("Import of lappi.csv as spro-notification: ERROR")
                .contains("and 1 more");
    }

    @Test
    void countsFewKindsWhateverAFileHolds() {
        ImportLog log = new ImportLog(10);
        for (int line = 1; line <= 10_000; line++) {
            Place unknown = Place.of("field " + line);
            Place item = Place.of("goals").item(line).field("domain");
            log.refused(
                    line,
                    List.of(
                            Problem.of(Reason.UNKNOWN_FIELD, unknown, Value.NOTHING),
                            Problem.of(Reason.NOT_TEXT, item, Value.NOTHING),
                            Problem.ofRow(Reason.BROKEN_JSON, "the JSON breaks at character " + line)));
        }

        assertThat(log.shown()).hasSize(10);
        assertThat(log.byKind())
                .isEqualTo(Map.of(
                        Reason.UNKNOWN_FIELD.explanation(),
                        10_000L,
                        "goals " + Reason.NOT_TEXT.explanation(),
                        10_000L,
                        Reason.BROKEN_JSON.explanation(),
                        10_000L));
    }

    private static ImportSummary summary(Destination destination, @Nullable String stopped, ImportLog log) {
        return new ImportSummary(
                "lappi.csv", "spro-notification", destination, stopped, log.counts(), log.shown(), log.byKind());
    }
}
