package fi.hankevirta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** The search agrees with the pattern of the specification, written down a second time as a regular expression. */
class PersonalIdentityCodesPropertyTest {
    // The one supplementary letter in the borders makes java.util.regex look behind by code points, not chars.
    private static final Pattern PATTERN = Pattern.compile("(?<![\\p{L}\\p{Nd}\uD835\uDC00])"
            + "(0[1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])[0-9]{2}"
            + "[+\\p{Pd}YXWVUABCDEFyxwvuabcdef]"
            + "[0-9]{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y\u017F\u212A]"
            + "(?![\\p{L}\\p{Nd}\uD835\uDC00])");

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithThePattern(@ForAll("nearlyCodes") String text) {
        boolean expected = PATTERN.matcher(text).find();
        Statistics.collect(expected ? "holds a code" : "holds none");

        assertThat(PersonalIdentityCodes.isIn(text)).isEqualTo(expected);
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void bytesAreSearchedLikeTheTextThatTheyAre(@ForAll("nearlyCodes") String text, @ForAll byte stray) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        byte[] broken = whole.clone();
        broken[Math.floorMod(stray, broken.length)] = stray;

        assertThat(PersonalIdentityCodes.isInUtf8(whole))
                .isEqualTo(PersonalIdentityCodes.isIn(new String(whole, StandardCharsets.UTF_8)));
        assertThat(PersonalIdentityCodes.isInUtf8(broken))
                .isEqualTo(PersonalIdentityCodes.isIn(new String(broken, StandardCharsets.UTF_8)));
    }

    @Property(tries = 2_000)
    void agreesOnAnyText(@ForAll String text) {
        assertThat(PersonalIdentityCodes.isIn(text))
                .isEqualTo(PATTERN.matcher(text).find());
    }

    @Provide
    Arbitrary<String> nearlyCodes() {
        Arbitrary<String> digit = Arbitraries.strings().numeric().ofLength(1);
        Arbitrary<String> day = Arbitraries.integers().between(0, 33).map("%02d"::formatted);
        Arbitrary<String> month = Arbitraries.integers().between(0, 14).map("%02d"::formatted);
        Arbitrary<String> sign = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of("-", "+", "A", "a", "Y", "f", "\u2013", "\u2011", "\uD803\uDEAD")),
                Tuple.of(2, Arbitraries.of("G", "_", "", "0", "--", " ", "\uD803")));
        Arbitrary<String> check = Arbitraries.strings()
                .withChars("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZwz\u017F\u212A")
                .ofLength(1);
        Arbitrary<String> border = Arbitraries.of(
                "", "", " ", "_", "-", "0", "9", "a", "\u00e4", "\uD835\uDC00", "\uD83D\uDE00", "010190-999", "0101");
        Arbitrary<String> number = Combinators.combine(digit, digit, digit).as((a, b, c) -> a + b + c);
        Arbitrary<String> year = Combinators.combine(digit, digit).as((a, b) -> a + b);
        Arbitrary<String> code = Combinators.combine(border, day, month, year, sign, number, check, border)
                .as((before, d, m, y, s, n, c, after) -> before + d + m + y + s + n + c + after);
        return code.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
    }
}
