package fi.hankevirta.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds Finnish personal identity codes (specification, section 5). */
final class PersonalIdentityCode {
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}[+\\p{Pd}YXWVUABCDEF][0-9]{3}"
                    + "[0-9A-FHJ-NPR-Y](?![\\p{L}\\p{Nd}])",
            Pattern.CASE_INSENSITIVE);
    private static final int LENGTH = 11;

    private PersonalIdentityCode() {}

    static boolean isIn(String text) {
        return text.length() >= LENGTH && CODE.matcher(text).find();
    }

    static boolean isInKeyOrHeaders(Arrival arrival) {
        return isIn(utf8(arrival.key()))
                || arrival.headers().stream().anyMatch(h -> isIn(h.getKey()) || isIn(utf8(h.getValue())));
    }

    /**
     * Tells every string field with a code in it. A well-formed UUID or pseudonym need not be left out: no stretch of
     * eleven characters between two borders stands in one.
     */
    static void search(Fields record, Problems problems) {
        for (Map.Entry<String, @Nullable Object> field : record.values().entrySet()) {
            search(field.getKey(), field.getValue(), problems);
        }
    }

    private static void search(String field, @Nullable Object value, Problems problems) {
        if (value instanceof String text && isIn(text)) {
            problems.personalIdentityCode(field);
        } else if (value instanceof Fields nested) {
            search(nested, problems);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> search(field, item, problems));
        }
    }

    private static String utf8(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
