package fi.hankevirta.importer;

import fi.hankevirta.register.Register;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an import knows beside its file.
 *
 * @param register that areas are looked up in
 * @param area register code for rows that name no area; null when each must name one
 * @param pseudonyms gives the pseudonym of a client number that is not blank; null when there is no key
 * @param formerPseudonyms gives the pseudonym under the key before, whose events are then retracted; null for none
 * @param mostShown how many problems are shown one by one, not negative
 */
public record ImportRules(
        Register register,
        @Nullable String area,
        @Nullable UnaryOperator<String> pseudonyms,
        @Nullable UnaryOperator<String> formerPseudonyms,
        int mostShown) {

    /** Finds the register code of an area, or of the coordinator, by its code, a name or an alias. */
    public static Optional<String> areaCode(Register register, String name) {
        if (register.area(name).isPresent()) {
            return Optional.of(name);
        }
        return name.strip().equalsIgnoreCase(Register.COORDINATOR)
                ? Optional.of(Register.COORDINATOR)
                : register.resolve(name);
    }
}
