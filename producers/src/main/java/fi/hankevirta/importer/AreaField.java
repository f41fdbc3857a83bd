package fi.hankevirta.importer;

import fi.hankevirta.identity.PersonalIdentityCodes;
import fi.hankevirta.register.Register;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The field {@code hankealue}: a code, a name or an alias in the file, a register code in the event (specification,
 * section 2).
 */
final class AreaField {
    static final String NAME = "hankealue";

    private final Register register;
    private final @Nullable String ofFile;

    /**
     * Makes the rule of a file.
     *
     * @param register that names are looked up in
     * @param ofFile register code for rows that name no area; null when each must name one
     */
    AreaField(Register register, @Nullable String ofFile) {
        this.register = register;
        this.ofFile = ofFile;
    }

    /** Puts the register code in its place, or reports that there is none and leaves nothing for the conversion. */
    void resolve(Map<String, Value> values, Conversion conversion) {
        Value value = values.getOrDefault(NAME, Value.NOTHING);
        if (value instanceof Value.Nothing && ofFile != null) {
            values.put(NAME, new Value.Text(ofFile));
        } else if (value instanceof Value.Text text && !PersonalIdentityCodes.isIn(text.text())) {
            Optional<String> code = ImportRules.areaCode(register, text.text());
            if (code.isPresent()) {
                values.put(NAME, new Value.Text(code.get()));
            } else {
                conversion.wrong(Problem.of(Reason.UNKNOWN_AREA, Place.of(NAME), value));
            }
        }
    }
}
