package fi.hankevirta.importer;

import java.util.List;
import java.util.Map;

/**
 * A value as a file gives it, before it is known to be right. CSV and NDJSON meet here. It may be the number of a
 * client, so no text of it tells more than its type.
 */
sealed interface Value {
    /** The one value that is none: an empty cell, or JSON's null. */
    Value NOTHING = new Nothing();

    /** No value. */
    record Nothing() implements Value {}

    /** Text, dates and codes included. */
    record Text(String text) implements Value {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A whole number. */
    record Whole(long number) implements Value {
        @Override
        public String toString() {
            return "Whole";
        }
    }

    /** A number with a fraction, or beyond 64 bits; no field takes one, so which one does not matter. */
    record OtherNumber() implements Value {}

    /** True or false. */
    record Flag(boolean set) implements Value {}

    /** A list. */
    record Items(List<Value> items) implements Value {}

    /** Values by name, in the order of the file. */
    record Fields(Map<String, Value> byName) implements Value {
        @Override
        public String toString() {
            return "Fields" + byName.values(); // A name that the file made up could be a value in disguise.
        }
    }
}
