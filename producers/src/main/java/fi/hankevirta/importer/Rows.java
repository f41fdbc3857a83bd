package fi.hankevirta.importer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one a line, read one by one. No field of an event holds a line break, so a line that is broken, a
 * quote that is never closed for one, breaks no other. Blank lines are passed over.
 */
final class Rows implements AutoCloseable {
    private final Lines lines;
    private final RowParser parser;

    Rows(Lines lines, RowParser parser) {
        this.lines = lines;
        this.parser = parser;
    }

    /** Returns the next row, or null at the end of the file. */
    @Nullable
    Row next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && line.fault() == null && line.text().isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        if (line.fault() != null) {
            return new Row.Broken(line.number(), Problem.ofRow(line.fault()));
        }
        try {
            return new Row.Parsed(line.number(), parser.parse(line.text()));
        } catch (BrokenRowException e) {
            return new Row.Broken(line.number(), e.problem());
        }
    }

    /** Returns how many bytes of the file were read. */
    long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
