package fi.hankevirta.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void endsALineAtLfOrCrlfOrTheEndOfTheFile() throws IOException {
        assertThat(texts("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
        assertThat(texts("a\n")).containsExactly("a");
        assertThat(texts("\n\n")).containsExactly("", "");
        assertThat(texts("")).isEmpty();
    }

    @Test
    void passesOverAByteOrderMarkAtTheStartOnly() throws IOException {
        assertThat(texts("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void numbersLinesFromOne() throws IOException {
        assertThat(lines(input("a\n\nb"))).extracting(Lines.Line::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsALineThatIsTooLongAndGoesOn() throws IOException {
        String longest = "x".repeat(Lines.MAX_BYTES);

        List<Lines.Line> lines = lines(input(longest + "\n" + longest + "x\r\nnext"));

        assertThat(lines).extracting(Lines.Line::fault).containsExactly(null, Reason.LINE_TOO_LONG, null);
        assertThat(lines.get(0).text()).isEqualTo(longest);
        assertThat(lines.get(1).text()).isEmpty();
        assertThat(lines.get(2).text()).isEqualTo("next");
    }

    @Test
    void keepsNothingOfALineWithoutEnd() throws IOException {
        InputStream endless = new InputStream() {
            private long left = 200_000_000;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int count = (int) Math.min(left, length);
                left -= count;
                return count == 0 ? -1 : count;
            }
        };

        assertThat(lines(endless)).containsExactly(new Lines.Line(1, "", Reason.LINE_TOO_LONG));
    }

    @Test
    void tellsALineThatIsNotUtf8AndGoesOn() throws IOException {
        InputStream mixed = new SequenceInputStream(
                new ByteArrayInputStream("p\u00e4iv\u00e4\n".getBytes(ISO_8859_1)), input("p\u00e4iv\u00e4\n"));

        List<Lines.Line> lines = lines(mixed);

        assertThat(lines).extracting(Lines.Line::fault).containsExactly(Reason.NOT_UTF_8, null);
        assertThat(lines.get(1).text()).isEqualTo("p\u00e4iv\u00e4");
    }

    @Test
    void readsALetterThatLiesAcrossTheEdgeOfTheBuffer() throws IOException {
        for (int before = 64 * 1024 - 4; before <= 64 * 1024; before++) {
            String line = "x".repeat(before) + "\uD83D\uDE00\u00e4";
            assertThat(texts(line + "\ny")).containsExactly(line, "y");
        }
    }

    @Test
    void countsTheBytesItTook() throws IOException {
        try (Lines lines = new Lines(input("\u00e4\nb\n"))) {
            lines.next();
            lines.next();

            assertThat(lines.bytesRead()).isEqualTo(5);
        }
    }

    @Property
    void joinsToTheTextThatWasRead(
            @ForAll @Size(min = 1, max = 20)
                    List<
                                    @StringLength(max = 30) @Chars({'a', '\u00e4', ' ', ','})
                                    @CharRange(from = '0', to = '9') String>
                            given)
            throws IOException {
        assertThat(texts(String.join("\n", given) + "\n")).isEqualTo(given);
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static List<String> texts(String text) throws IOException {
        return lines(input(text)).stream().map(Lines.Line::text).toList();
    }

    private static List<Lines.Line> lines(InputStream in) throws IOException {
        List<Lines.Line> all = new ArrayList<>();
        try (Lines lines = new Lines(in)) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }
}
