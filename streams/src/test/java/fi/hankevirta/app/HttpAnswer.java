package fi.hankevirta.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer of HTTP/1.1.
 *
 * @param status its code
 * @param headers by name in lower case
 * @param body what follows them
 */
record HttpAnswer(int status, Map<String, String> headers, String body) {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( [\\x20-\\x7E]*)?");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+): ?([\\x20-\\x7E]*)");
    private static final String END = "\r\n\r\n";

    /** Takes a stream of answers apart; bytes that are none fail the test. */
    static List<HttpAnswer> of(String text) {
        List<HttpAnswer> answers = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            int end = rest.indexOf(END);
            if (end < 0) {
                throw new CutShort("no end of the headers: " + rest);
            }
            String[] lines = rest.substring(0, end).split("\r\n", -1);
            Matcher statusLine = STATUS_LINE.matcher(lines[0]);
            if (!statusLine.matches()) {
                throw new AssertionError("no status line: " + lines[0]);
            }
            Map<String, String> headers = new HashMap<>();
            for (int i = 1; i < lines.length; i++) {
                Matcher header = HEADER.matcher(lines[i]);
                if (!header.matches()
                        || headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2)) != null) {
                    throw new AssertionError("no header, or one that stands twice: " + lines[i]);
                }
            }
            rest = rest.substring(end + END.length());
            int length = length(headers, rest);
            answers.add(new HttpAnswer(Integer.parseInt(statusLine.group(1)), headers, rest.substring(0, length)));
            rest = rest.substring(length);
        }
        return answers;
    }

    /** Returns a stream of answers without the last one when that is cut short. */
    static String wholeOnes(String text) {
        int last = Math.max(0, text.lastIndexOf("HTTP/1."));
        try {
            of(text.substring(last));
            return text;
        } catch (CutShort e) {
            return text.substring(0, last);
        }
    }

    /** Returns how much of the rest is this answer's body, the frames of chunks included. */
    private static int length(Map<String, String> headers, String rest) {
        if (rest.isEmpty() || rest.startsWith("HTTP/1.")) { // An answer to HEAD tells a length and has no body.
            return 0;
        }
        if (headers.containsKey("transfer-encoding")) {
            return chunks(rest);
        }
        String told = headers.get("content-length");
        int length = told == null ? rest.length() : Integer.parseInt(told); // Without a length it ends with the rest.
        if (rest.length() < length) {
            throw new CutShort("a body of " + length + " bytes ends after " + rest.length());
        }
        return length;
    }

    private static int chunks(String rest) {
        int at = 0;
        while (true) {
            int line = rest.indexOf("\r\n", at);
            if (line < 0) {
                throw new CutShort("a chunk without a length");
            }
            int length = Integer.parseInt(rest.substring(at, line), 16);
            at = line + 2 + length + 2;
            if (at > rest.length()) {
                throw new CutShort("a chunk of " + length + " bytes is cut short");
            }
            if (length == 0) {
                return at;
            }
        }
    }

    /** There is less of an answer than it tells. */
    private static final class CutShort extends AssertionError {
        private static final long serialVersionUID = 1L;

        CutShort(String message) {
            super(message);
        }
    }
}
