package fi.hankevirta.importer;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms that section 2 of the specification gives to fields whose Avro type is only text. A new field needs no
 * entry here; the pipeline's own checks are the ones that count.
 */
final class TextForms {
    private static final Form UUID = new Form(
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
            "must be a UUID, for example 7d0a3c52-4c3e-4b60-9a53-0d8f4c9b1e01");
    private static final Form PSEUDONYM = new Form(Pattern.compile("[0-9a-fA-F]{64}"), "must be 64 hexadecimal digits");
    private static final Form MONTH = new Form(Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])"), "must be a month, YYYY-MM");

    private static final Map<String, Form> OF_FIELD = Map.of(
            "eventId", UUID,
            "measurementId", UUID,
            "notificationId", UUID,
            "planPseudonym", PSEUDONYM,
            "asOf", MONTH,
            "period", MONTH);

    private TextForms() {}

    /** Returns what the text of a field should be, or null when it is that. */
    static @Nullable String faultOf(String field, String text) {
        Form form = OF_FIELD.get(field);
        return form == null || form.pattern.matcher(text).matches() ? null : form.explanation;
    }

    private record Form(Pattern pattern, String explanation) {}
}
