package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a UTF-8 file, with or without byte order mark, ended by LF or CRLF. Memory is bounded whatever the file
 * holds: a line longer than any event is passed over and told.
 */
final class Lines implements AutoCloseable {
    /** Longest line, in bytes: four times the largest event that the pipeline reads (specification, section 4). */
    static final int MAX_BYTES = 256 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int at;
    private int end;
    private boolean tooLong;
    private long number;
    private long bytesRead;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Returns the next line, blank ones included, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        if (at == end && !fill()) {
            return null;
        }
        line.reset();
        tooLong = false;
        boolean ended = false;
        while (!ended && (at < end || fill())) {
            int newline = indexOfNewline();
            ended = newline < end;
            keep(newline);
            at = ended ? newline + 1 : end;
        }
        number++;
        return tooLong ? new Line(number, "", Reason.LINE_TOO_LONG) : decoded();
    }

    /** Returns how many bytes were taken from the file. */
    long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        at = 0;
        end = Math.max(count, 0);
        bytesRead += end;
        return end > 0;
    }

    private int indexOfNewline() {
        int index = at;
        while (index < end && buffer[index] != '\n') {
            index++;
        }
        return index;
    }

    private void keep(int until) {
        if (line.size() + until - at > MAX_BYTES) {
            tooLong = true;
            line.reset();
        } else if (!tooLong) {
            line.write(buffer, at, until - at);
        }
    }

    private Line decoded() {
        String text = line.toString(UTF_8);
        // What is not UTF-8 decodes to this character; where the file itself has it, an earlier step lost a character.
        if (text.indexOf(REPLACEMENT) >= 0) {
            return new Line(number, "", Reason.NOT_UTF_8);
        }
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        if (number == 1 && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        return new Line(number, text, null);
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end; empty when there is a fault
     * @param fault why the line has no text; null when it has
     */
    record Line(long number, String text, @Nullable Reason fault) {
        @Override
        public String toString() {
            return "line " + number;
        }
    }
}
