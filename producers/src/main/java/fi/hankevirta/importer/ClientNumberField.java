package fi.hankevirta.importer;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code clientNumber}, which may stand in place of {@code planPseudonym}: the pseudonym is made of it here,
 * and the number goes no further (specification, section 5). It may be a personal identity code.
 */
final class ClientNumberField {
    static final String NAME = "clientNumber";
    static final String PSEUDONYM = "planPseudonym";

    private final @Nullable UnaryOperator<String> pseudonyms;
    private final @Nullable UnaryOperator<String> former;

    /**
     * Makes the rule of a file.
     *
     * @param pseudonyms gives the pseudonym of a number that is not blank; null when there is no key
     * @param former gives the one that it had under the key before; null when there is none to leave
     */
    ClientNumberField(@Nullable UnaryOperator<String> pseudonyms, @Nullable UnaryOperator<String> former) {
        this.pseudonyms = pseudonyms;
        this.former = former;
    }

    /**
     * Gives the row the pseudonym of its number, or reports why there is none.
     *
     * @return the pseudonym under the key before; null when the row has no number or there is none to leave
     */
    @Nullable
    String resolve(Map<String, Value> values, Conversion conversion) {
        Value number = values.getOrDefault(NAME, Value.NOTHING);
        if (number instanceof Value.Nothing) {
            return null;
        }
        Place place = Place.of(NAME);
        String text = textOf(number);
        boolean pseudonymIsGiven = !(values.getOrDefault(PSEUDONYM, Value.NOTHING) instanceof Value.Nothing);
        if (pseudonymIsGiven) {
            conversion.wrong(Problem.of(Reason.TWO_PSEUDONYMS, place, number));
        } else if (pseudonyms == null) {
            conversion.wrong(Problem.of(Reason.NO_PSEUDONYM_KEY, place, number));
        } else if (text.isBlank()) {
            conversion.wrong(Problem.of(Reason.NOT_TEXT, place, number));
        } else {
            values.put(PSEUDONYM, new Value.Text(pseudonyms.apply(text)));
            return former == null ? null : former.apply(text);
        }
        return null;
    }

    private static String textOf(Value number) {
        if (number instanceof Value.Whole whole) {
            return Long.toString(whole.number());
        }
        return number instanceof Value.Text text ? text.text() : "";
    }
}
