package fi.hankevirta.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** CSV as a strict reader sees it: equal fields in every line, no character after a closing quote. */
final class CsvRows {
    private CsvRows() {}

    static List<Map<String, String>> of(String text, char separator) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .ofNamedCsvRecord(unmarked)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        } catch (IOException e) {
            throw new AssertionError("nothing can fail in memory", e);
        }
    }
}
