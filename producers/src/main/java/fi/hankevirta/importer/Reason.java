package fi.hankevirta.importer;

/** Why a row is refused, or why its event was not delivered. */
enum Reason {
    LINE_TOO_LONG("the line is longer than any event"),
    NOT_UTF_8("the line is not UTF-8 text"),
    BROKEN_CSV("the line is not well-formed CSV"),
    WRONG_FIELD_COUNT("the line has more or fewer fields than the header"),
    BROKEN_JSON("the line is not one well-formed JSON object"),
    REPEATED_KEY("a key stands twice in one object"),
    UNKNOWN_FIELD("the stream has no such field"),
    MISSING("is required"),
    NOT_TEXT("must be text, and not empty"),
    NOT_A_WHOLE_NUMBER("must be a whole number in the field's range"),
    NOT_TRUE_OR_FALSE("must be true or false"),
    NOT_A_DATE("must be a day of the calendar, YYYY-MM-DD"),
    NOT_A_TIME("must be a time with its offset, for example 2021-03-05T08:15:30Z"),
    NOT_A_LIST("must be a list"),
    NOT_AN_OBJECT("must be an object with the fields of the schema"),
    UNKNOWN_SYMBOL("must be one of the schema's codes"),
    MALFORMED("is not of its form"),
    UNKNOWN_AREA("must be a code, name or alias of an area in the register, or THL"),
    PERSONAL_IDENTITY_CODE("holds a personal identity code"),
    NO_PSEUDONYM_KEY("needs --pseudonym-key, under which planPseudonym is made of it"),
    TWO_PSEUDONYMS("stands beside planPseudonym: give one of the two"),
    NOT_SENDABLE("may not be sent"),
    NOT_DELIVERED("was not delivered");

    private final String explanation;

    Reason(String explanation) {
        this.explanation = explanation;
    }

    /** Returns the reason in words that follow the name of a field, or stand alone where there is none. */
    String explanation() {
        return explanation;
    }
}
