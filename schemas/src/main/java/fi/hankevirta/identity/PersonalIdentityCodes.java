package fi.hankevirta.identity;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds Finnish personal identity codes (henkilötunnus) in text, by the form alone (specification, section 5): a day
 * 01-31, a month 01-12, two digits of the year, the sign of the century, three digits and a check character that need
 * not be right. Digits are the ten of ASCII; letters count in any case.
 *
 * <p>No regular expression: every text of every event passes here, some of it up to 64 KiB and hostile. One pass looks
 * at each character a fixed number of times.
 */
public final class PersonalIdentityCodes {
    private static final String CENTURY_LETTERS = "YXWVUABCDEF";
    private static final String CHECK_LETTERS = "ABCDEFHJKLMNPRSTUVWXY";
    private static final int SHORTEST = "010190-999W".length();
    private static final int BIRTHDAY_DIGITS = 6;
    private static final int NUMBER_DIGITS = 3;

    private PersonalIdentityCodes() {}

    /**
     * Returns whether a personal identity code stands anywhere in the text, bordered by its ends or by anything but a
     * letter or a digit; an underscore is a border.
     *
     * @param text the text to search; null holds none
     */
    public static boolean isIn(@Nullable CharSequence text) {
        if (text == null || !hasBirthdayDigits(text)) {
            return false;
        }
        boolean border = true;
        for (int at = 0; at <= text.length() - SHORTEST; at++) {
            char c = text.charAt(at);
            if (border && isDigit(c) && startsAt(text, at)) {
                return true;
            }
            border = !isDigit(c) && isBorder(Character.codePointBefore(text, at + 1));
        }
        return false;
    }

    /**
     * The same of a text's UTF-8 bytes; what is no UTF-8 in them is no letter and no digit.
     *
     * @param utf8 the text to search; null holds none
     */
    public static boolean isInUtf8(byte @Nullable [] utf8) {
        return utf8 != null && mayHold(utf8) && isIn(new String(utf8, StandardCharsets.UTF_8));
    }

    /** Whether six digits stand side by side: most texts are passed over so, with a look at each sixth character. */
    private static boolean hasBirthdayDigits(CharSequence text) {
        int end = BIRTHDAY_DIGITS;
        while (end <= text.length()) {
            int before = end - 1;
            while (before >= end - BIRTHDAY_DIGITS && isDigit(text.charAt(before))) {
                before--;
            }
            if (before < end - BIRTHDAY_DIGITS) {
                return true;
            }
            end = before + 1 + BIRTHDAY_DIGITS;
        }
        return false;
    }

    /** The same of bytes, and what follows the digits, as far as ASCII tells, so that few bytes become a text. */
    private static boolean mayHold(byte[] utf8) {
        int end = BIRTHDAY_DIGITS;
        while (end <= utf8.length) {
            int before = end - 1;
            while (before >= end - BIRTHDAY_DIGITS && isDigit((char) utf8[before])) {
                before--;
            }
            if (before >= end - BIRTHDAY_DIGITS) {
                end = before + 1 + BIRTHDAY_DIGITS;
            } else if (mayStartAt(utf8, end - BIRTHDAY_DIGITS)) {
                return true;
            } else {
                end++;
            }
        }
        return false;
    }

    private static boolean mayStartAt(byte[] utf8, int start) {
        int number = start + BIRTHDAY_DIGITS + 1;
        if (number + NUMBER_DIGITS >= utf8.length || (start > 0 && isAsciiLetterOrDigit(utf8[start - 1]))) {
            return false;
        }
        byte sign = utf8[number - 1];
        return sign < 0 // A part of some character that ASCII does not have.
                || (isCenturySign(sign)
                        && isDigit((char) utf8[number])
                        && isDigit((char) utf8[number + 1])
                        && isDigit((char) utf8[number + 2]));
    }

    private static boolean isAsciiLetterOrDigit(byte b) {
        return b >= 0 && Character.isLetterOrDigit(b);
    }

    private static boolean startsAt(CharSequence text, int start) {
        if (!digits(text, start, BIRTHDAY_DIGITS)
                || !within(twoDigits(text, start), 31)
                || !within(twoDigits(text, start + 2), 12)) {
            return false;
        }
        int sign = Character.codePointAt(text, start + BIRTHDAY_DIGITS); // Some dashes take two chars.
        int number = start + BIRTHDAY_DIGITS + Character.charCount(sign);
        int check = number + NUMBER_DIGITS;
        return isCenturySign(sign)
                && check < text.length()
                && digits(text, number, NUMBER_DIGITS)
                && isCheckCharacter(text.charAt(check))
                && (check + 1 == text.length() || isBorder(Character.codePointAt(text, check + 1)));
    }

    private static boolean digits(CharSequence text, int from, int count) {
        for (int at = from; at < from + count; at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static int twoDigits(CharSequence text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean within(int value, int greatest) {
        return value >= 1 && value <= greatest;
    }

    private static boolean isCenturySign(int c) {
        return c == '+'
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || CENTURY_LETTERS.indexOf(Character.toUpperCase(c)) >= 0;
    }

    private static boolean isCheckCharacter(char c) {
        // By way of lower case, so that a long s is an S and a kelvin sign a K: they differ in case only.
        char letter = Character.toUpperCase(Character.toLowerCase(Character.toUpperCase(c)));
        return isDigit(c) || CHECK_LETTERS.indexOf(letter) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isBorder(int codePoint) {
        return !Character.isLetterOrDigit(codePoint);
    }
}
