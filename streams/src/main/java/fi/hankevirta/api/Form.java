package fi.hankevirta.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/** Which values a parameter may have. It is checked by the same declaration that the OpenAPI document tells. */
public sealed interface Form {
    /** Returns whether a value may be given. */
    boolean allows(String value);

    /** Returns what may be given, in words or all of it, for whoever gave something else. */
    List<String> allowed();

    /** Returns the JSON schema of a value. */
    ObjectNode schema();

    /**
     * One of a list.
     *
     * @param values all that may be given
     */
    record OneOf(List<String> values) implements Form {
        /** Copies the list. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean allows(String value) {
            return values.contains(value);
        }

        @Override
        public List<String> allowed() {
            return values;
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").set("enum", Json.texts(values));
        }
    }

    /**
     * A text of a form.
     *
     * @param pattern that the whole text must match; Java and ECMAScript read it alike
     * @param allowed the form in words, or the parts that it is made of
     */
    record Text(String pattern, List<String> allowed) implements Form {
        /** Copies the list. */
        public Text {
            allowed = List.copyOf(allowed);
        }

        @Override
        public boolean allows(String value) {
            return Pattern.matches(pattern, value);
        }

        @Override
        public ObjectNode schema() {
            return Json.object().put("type", "string").put("pattern", "^(?:" + pattern + ")$");
        }
    }

    /**
     * A whole number.
     *
     * @param least that may be given
     * @param most that may be given
     * @param usual what holds when none is given
     */
    record Whole(int least, int most, int usual) implements Form {
        private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

        @Override
        public boolean allows(String value) {
            if (!DIGITS.matcher(value).matches()) {
                return false;
            }
            int number = Integer.parseInt(value);
            return least <= number && number <= most;
        }

        @Override
        public List<String> allowed() {
            return List.of(least + " to " + most);
        }

        @Override
        public ObjectNode schema() {
            return Json.object()
                    .put("type", "integer")
                    .put("minimum", least)
                    .put("maximum", most)
                    .put("default", usual);
        }
    }
}
