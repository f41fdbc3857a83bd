package fi.hankevirta.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.hankevirta.catalogue.Language;
import fi.hankevirta.view.ViewRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV: RFC 4180, and the form that a spreadsheet set to Finnish opens as it is. Both have the same columns. */
final class CsvExport implements Export {
    /** Excel takes a file without it for one of the machine's old encoding, and spoils ä and ö. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Wording wording;
    private final String format;
    private final char separator;
    private final char decimal;
    private final boolean marked;

    private CsvExport(Wording wording, String format, char separator, char decimal, boolean marked) {
        this.wording = wording;
        this.format = format;
        this.separator = separator;
        this.decimal = decimal;
        this.marked = marked;
    }

    /** Returns RFC 4180 with decimal points. */
    static CsvExport international(Wording wording) {
        return new CsvExport(wording, "csv", ',', '.', false);
    }

    /** Returns semicolons, decimal commas and a byte order mark. */
    static CsvExport finnish(Wording wording) {
        return new CsvExport(wording, "csv-fi", ';', ',', true);
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=utf-8; header=present";
    }

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void write(List<ViewRow> rows, Language language, OutputStream out) throws IOException {
        rows.forEach(Marks::of);
        CsvCells cells = new CsvCells(wording, language, decimal);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            text.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(CsvCells.COLUMNS);
        for (ViewRow row : rows) {
            csv.writeRecord(cells.of(row));
        }
        csv.flush();
    }
}
