package fi.hankevirta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdentityCodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"010190-999W", "010190Y999W", "010100A901H", "290200A902D"})
    void findsTheTestCodes(String code) {
        assertThat(PersonalIdentityCodes.isIn(code)).isTrue();
        assertThat(PersonalIdentityCodes.isIn("client " + code + ", Lapland")).isTrue();
        assertThat(PersonalIdentityCodes.isIn(code.toLowerCase(Locale.ROOT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "Y", "X", "W", "V", "U", "A", "B", "C", "D", "E", "F", "y", "u", "a", "f"})
    void takesEverySignOfACentury(String sign) {
        assertThat(PersonalIdentityCodes.isIn("010190" + sign + "999W")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "H", "T", "Z", "g", " ", "/", ".", "_", "0", "\u2212", "\u00e4"})
    void takesNoOtherSign(String sign) {
        assertThat(PersonalIdentityCodes.isIn("010190" + sign + "999W")).isFalse();
    }

    static int[] dashes() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) == Character.DASH_PUNCTUATION)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("dashes")
    void takesEveryDashForTheHyphen(int dash) {
        String sign = Character.toString(dash);
        assertThat(PersonalIdentityCodes.isIn("010190" + sign + "999W")).isTrue();
        assertThat(PersonalIdentityCodes.isIn("x 010190" + sign + "999W.")).isTrue();
        assertThat(PersonalIdentityCodes.isIn("010190" + sign + "999")).isFalse();
        assertThat(PersonalIdentityCodes.isIn("010190" + sign)).isFalse();
    }

    @Test
    void takesTheCheckCharactersAndNoOthers() {
        String found = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(Character::toString)
                .filter(check -> PersonalIdentityCodes.isIn("010190-999" + check))
                .collect(Collectors.joining());
        assertThat(found).isEqualTo("0123456789ABCDEFHJKLMNPRSTUVWXY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-999\u017F", "010190-999\u212A", "010190-999w"})
    void takesACheckCharacterInAnyCase(String code) {
        assertThat(PersonalIdentityCodes.isIn(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000190-999W", "320190-999W", "010090-999W", "011390-999W", "990190-999W", "019990-999W"})
    void takesNoDayOrMonthThatIsNone(String text) {
        assertThat(PersonalIdentityCodes.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"310290-9990", "010190-0000", "310190-999W", "011290-999W"})
    void doesNotAskForARealDayNumberOrCheckCharacter(String text) {
        assertThat(PersonalIdentityCodes.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", " ", "-", "+", ".", "|", "\u20AC", "\uD83D\uDE00", "\n", "\u0000"})
    void isBorderedByWhatIsNoLetterOrDigit(String border) {
        assertThat(PersonalIdentityCodes.isIn(border + "010190-999W" + border)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "a", "Z", "\u00e4", "\u0663", "\uD835\uDC00", "\u05D0"})
    void isNotFoundInsideALongerWord(String letter) {
        assertThat(PersonalIdentityCodes.isIn(letter + "010190-999W")).isFalse();
        assertThat(PersonalIdentityCodes.isIn("010190-999W" + letter)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "010190",
                "010190-",
                "010190-99",
                "010190-999",
                "2021-03-05",
                "2021-03-05T08:15:30.123Z",
                "POHJOIS_POHJANMAA",
                "hankealue.lappi.spro-notification.v1",
                "+358 40 123 4567",
                "FI21 1234 5600 0007 85",
                "1010190-999W",
                "01019O-999W",
                "\u0660\u0661\u0660\u0661\u0669\u0660-999W"
            })
    void leavesTheInnocentAlone(String text) {
        assertThat(PersonalIdentityCodes.isIn(text)).isFalse();
    }

    @Test
    void findsNothingInNothing() {
        assertThat(PersonalIdentityCodes.isIn(null)).isFalse();
    }

    @Test
    void findsACodeThatFollowsAlmostOnes() {
        assertThat(PersonalIdentityCodes.isIn("010190-999 010190-99 320190-999W 010190-010190-999W"))
                .isTrue();
        assertThat(PersonalIdentityCodes.isIn(UUID.randomUUID() + "_010190-999W"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "010190-999", "01", "010190-99_", "-0101", "\uD800", "\uDC00", "1 "})
    void looksAtEachCharacterAFixedNumberOfTimes(String piece) {
        int length = 64 * 1024;
        AtomicLong looks = new AtomicLong();

        PersonalIdentityCodes.isIn(new Counted(piece.repeat(length / piece.length()), looks));

        assertThat(looks.get()).isLessThan(30L * length);
    }

    private record Counted(String text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }
    }
}
