package fi.hankevirta.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/** Takes the lines of a CSV file apart (RFC 4180, with the file's delimiter), by the columns of its header. */
final class CsvRecords implements RowParser {
    private final CsvReader.CsvReaderBuilder csv;
    private final Schema schema;
    private final List<String> columns;

    private CsvRecords(Lines.Line header, char delimiter, Columns allowed) {
        this.csv = CsvReader.builder().fieldSeparator(delimiter).allowUnclosedQuote(false);
        this.schema = allowed.schema();
        try {
            this.columns = allowed.checked(fields(header.text()));
        } catch (BrokenRowException e) {
            throw new UnusableFileException("the first line is no header: " + e.getMessage());
        }
    }

    /**
     * Reads the header of a file.
     *
     * @param lines of the file, from its first
     * @param delimiter between the fields; null to take it from the header, where no name holds one
     * @param allowed the columns that the file may have
     * @throws UnusableFileException when the first line is no header of the event
     */
    static CsvRecords after(Lines lines, @Nullable Character delimiter, Columns allowed) throws IOException {
        Lines.Line header = lines.next();
        if (header == null || header.text().isBlank()) {
            Reason fault = header == null ? null : header.fault();
            throw new UnusableFileException(
                    fault == null ? "the first line must be a header" : "of the header, " + fault.explanation());
        }
        return new CsvRecords(header, delimiter == null ? delimiterOf(header.text()) : delimiter, allowed);
    }

    @Override
    public Map<String, Value> parse(String line) throws BrokenRowException {
        List<String> fields = fields(line);
        if (fields.size() != columns.size()) {
            throw new BrokenRowException(Problem.ofRow(
                    Reason.WRONG_FIELD_COUNT,
                    "the line has " + fields.size() + " fields, the header " + columns.size()));
        }
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = schema.getField(columns.get(i));
            String cell = fields.get(i);
            boolean absent = cell.isEmpty() && field != null && field.hasDefaultValue();
            if (!absent) {
                values.put(columns.get(i), field == null ? Cells.untyped(cell) : Cells.read(field.schema(), cell));
            }
        }
        return values;
    }

    private List<String> fields(String line) throws BrokenRowException {
        if (line.indexOf('\r') >= 0) { // To the parser it would be the end of the record.
            throw new BrokenRowException(
                    Problem.ofRow(Reason.BROKEN_CSV, "the line holds a carriage return that does not end it"));
        }
        try {
            return csv.ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) { // Its message holds a character of the line.
            throw new BrokenRowException(Problem.ofRow(
                    Reason.BROKEN_CSV, "a quote is never closed in the line, or text follows a closing quote"));
        }
    }

    private static char delimiterOf(String header) {
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }
}
