package fi.hankevirta.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One CSV file of the register, read whole and checked against the columns it must have. */
final class CsvTable {
    private CsvTable() {}

    /**
     * Reads a file.
     *
     * @param source where the register's files are
     * @param file name of the file
     * @param columns the columns it must have, in this order
     * @param row makes a value of a row
     */
    static <T> Table<T> read(RegisterSource source, String file, List<String> columns, Function<CsvRow, T> row) {
        List<Table.Line<T>> lines = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                        source.open(file), StandardCharsets.UTF_8.newDecoder())); // Reports bytes that are not UTF-8.
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord line : csv) {
                if (!line.getHeader().equals(columns)) {
                    throw new RegisterException(file, 1, "the columns must be " + String.join(",", columns));
                }
                lines.add(new Table.Line<>(line.getStartingLineNumber(), row.apply(new CsvRow(file, line))));
            }
        } catch (CsvParseException e) {
            throw new RegisterException(file, 0, "not well-formed CSV: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            throw new RegisterException(file, 0, "can't be read: " + e.getMessage());
        }
        if (lines.isEmpty()) {
            throw new RegisterException(file, 0, "has no rows");
        }
        return new Table<>(file, List.copyOf(lines));
    }
}
