package fi.hankevirta.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.hankevirta.publish.Pseudonyms;
import fi.hankevirta.topic.EventStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No text of any object that holds a client number, on its way through an import, tells it. */
class ClientNumberSecrecyTest {
    private static final EventStream AVAIN = EventStream.AVAIN_MEASUREMENT;
    private static final Pseudonyms KEY = Pseudonyms.under(new byte[32]);
    private static final ImportRules RULES = Importing.rulesWithKeys(KEY::of, number -> "0".repeat(64));

    private final List<String> texts = new ArrayList<>();

    @Test
    void noSummaryOrEventOrExceptionOfAnImportTellsIt() {
        Collected collected = new Collected();
        PlantedNumbers.ndjson().forEach((name, text) -> note(() -> Importing.ndjson(AVAIN, RULES, collected, text)));
        PlantedNumbers.csv().forEach((name, text) -> note(() -> Importing.csv(AVAIN, RULES, collected, text)));
        PlantedNumbers.ndjson()
                .forEach((name, text) -> note(() -> Importing.ndjson(AVAIN, Importing.rules(), collected, text)));
        PlantedNumbers.csv()
                .forEach((name, text) -> note(() -> Importing.csv(AVAIN, Importing.rules(), collected, text)));
        collected.events.forEach(event -> texts.add(event.toString()));

        assertThat(collected.events).hasSizeGreaterThan(4);
        assertNoneTells();
    }

    @Test
    void noValueOrRowOrLineTellsIt() throws Exception {
        for (Map.Entry<String, String> file : PlantedNumbers.ndjson().entrySet()) {
            try (Lines lines = new Lines(Importing.bytes(file.getValue()))) {
                texts.add(String.valueOf(lines.next()));
            }
            try (Rows rows = new Rows(new Lines(Importing.bytes(file.getValue())), new JsonObjects())) {
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    note(row);
                }
            }
        }

        assertThat(texts).hasSizeGreaterThan(100);
        assertNoneTells();
    }

    private void note(Row row) {
        texts.add(row.toString());
        if (row instanceof Row.Parsed parsed) {
            texts.add(String.valueOf(parsed.values().get(ClientNumberField.NAME)));
            texts.add(new Value.Fields(parsed.values()).toString());
            ClientNumberField field = new ClientNumberField(KEY::of, KEY::of);
            EventMapper mapper = new EventMapper(AVAIN, new AreaField(Importing.REGISTER, null), field);
            texts.add(mapper.map(parsed).toString());
        }
    }

    private void note(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true)); // With its causes.
            texts.add(trace.toString());
        }
    }

    private void note(Supplier<ImportSummary> imported) {
        note((Runnable) () -> {
            ImportSummary summary = imported.get();
            texts.add(summary.text());
            texts.add(summary.toString());
        });
    }

    private void assertNoneTells() {
        for (String marker : PlantedNumbers.MARKERS) {
            assertThat(texts).as("texts with a client number").noneMatch(text -> text.contains(marker));
        }
    }
}
