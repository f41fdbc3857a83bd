package fi.hankevirta.importer;

import java.util.regex.Pattern;

/** What kind of value stood in a field: all that is ever told of it. */
enum ValueClass {
    EMPTY("empty"),
    TEXT("text"),
    NUMBER("number"),
    DATE("date"),
    TIME("time"),
    TRUE_OR_FALSE("true or false"),
    LIST("list"),
    OBJECT("object");

    private static final int LONGEST_DATE_OR_NUMBER = 40;
    private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Pattern TIME_FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}.*");
    private static final Pattern NUMBER_FORM = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final String label;

    ValueClass(String label) {
        this.label = label;
    }

    /** Returns the class of a value. */
    static ValueClass of(Value value) {
        if (value instanceof Value.Text text) {
            return ofText(text.text());
        }
        if (value instanceof Value.Flag) {
            return TRUE_OR_FALSE;
        }
        if (value instanceof Value.Items) {
            return LIST;
        }
        if (value instanceof Value.Fields) {
            return OBJECT;
        }
        return value instanceof Value.Nothing ? EMPTY : NUMBER;
    }

    /** Returns the name of the class in a report. */
    String label() {
        return label;
    }

    private static ValueClass ofText(String text) {
        if (text.isBlank()) {
            return EMPTY;
        }
        if (text.length() > LONGEST_DATE_OR_NUMBER) {
            return TEXT;
        }
        if (DATE_FORM.matcher(text).matches()) {
            return DATE;
        }
        if (TIME_FORM.matcher(text).matches()) {
            return TIME;
        }
        return NUMBER_FORM.matcher(text).matches() ? NUMBER : TEXT;
    }
}
