package fi.hankevirta.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
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
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(textOf(source, file))) {
            for (NamedCsvRecord line : csv) {
                if (!line.getHeader().equals(columns)) {
                    throw new RegisterException(file, 1, "the columns must be " + String.join(",", columns));
                }
                long number = line.getStartingLineNumber();
                if (line.getFieldCount() != columns.size()) {
                    String counts = line.getFieldCount() + " fields for " + columns.size() + " columns";
                    throw new RegisterException(file, number, "has " + counts);
                }
                lines.add(new Table.Line<>(number, row.apply(new CsvRow(file, line))));
            }
        } catch (CsvParseException e) {
            throw new RegisterException(file, 0, "not well-formed CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new RegisterException(file, 0, "can't be read: " + e.getMessage());
        }
        if (lines.isEmpty()) {
            throw new RegisterException(file, 0, "has no rows");
        }
        return new Table<>(file, List.copyOf(lines));
    }

    private static String textOf(RegisterSource source, String file) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open(file)) {
            bytes = in.readAllBytes();
        } catch (NoSuchFileException e) {
            throw new RegisterException(file, 0, "is missing");
        }
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(left, text, true).isError()) {
            String before = new String(bytes, 0, left.position(), StandardCharsets.UTF_8);
            throw new RegisterException(
                    file, 1 + before.chars().filter(c -> c == '\n').count(), "is not UTF-8");
        }
        return text.flip().toString();
    }
}
