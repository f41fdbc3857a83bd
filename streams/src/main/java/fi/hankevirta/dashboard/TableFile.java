package fi.hankevirta.dashboard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.hankevirta.export.HarmlessCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A table as it is shown, as CSV that a spreadsheet set to Finnish opens as it is. */
final class TableFile {
    static final String TYPE = "text/csv; charset=utf-8; header=present";

    /** Excel takes a file without it for one of the machine's old encoding, and spoils ä and ö. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TableFile() {}

    /**
     * Returns the file's name.
     *
     * @param showing which rows it holds: a file of live ones says so wherever it goes
     */
    static String name(Part.Table table, Showing showing) {
        return "hankevirta-" + (showing == Showing.LIVE ? "internal-" : "") + table.id() + ".csv";
    }

    static String text(Part.Table table, Formats formats) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        List<String> head = new ArrayList<>(List.of(table.corner()));
        head.addAll(table.columns());
        csv.writeRecord(head.stream().map(HarmlessCell::of).toList());
        for (Part.Line line : table.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.head()));
            line.cells().forEach(cell -> cells.add(text(cell, formats)));
            csv.writeRecord(cells.stream().map(HarmlessCell::of).toList());
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory can't be full.
        }
        return text.toString();
    }

    private static String text(Cell cell, Formats formats) {
        return cell.kind().isNumber() ? formats.ungrouped(cell.text()) : cell.text();
    }
}
