package fi.hankevirta.intake;

import fi.hankevirta.encoded.Identifier;

/** The written forms of identifiers and months, checked by hand because every event passes here. */
final class Form {
    private static final int UUID_LENGTH = 36;
    private static final int PSEUDONYM_LENGTH = 64;
    private static final int MONTH_LENGTH = 7;

    private Form() {}

    /** Returns whether the text is a UUID in its 36 character form, of any version and case. */
    static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the text is a UUID in its 36 character form, of any version and case. */
    static boolean isUuid(Identifier id) {
        return id.isPacked() || isUuid(id.text());
    }

    /** Returns whether the text is a pseudonym: 64 hexadecimal digits. */
    static boolean isPseudonym(Identifier id) {
        return id.isPacked() || isPseudonym(id.text());
    }

    private static boolean isPseudonym(String text) {
        return text.length() == PSEUDONYM_LENGTH && text.chars().allMatch(c -> isHex((char) c));
    }

    /** Returns whether the text is a month of a year from 0001 to 9999, YYYY-MM. */
    static boolean isMonth(String text) {
        if (text.length() != MONTH_LENGTH || text.charAt(4) != '-' || text.startsWith("0000")) {
            return false;
        }
        for (int i = 0; i < MONTH_LENGTH; i++) {
            if (i != 4 && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        int month = (text.charAt(5) - '0') * 10 + text.charAt(6) - '0';
        return month >= 1 && month <= 12;
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
