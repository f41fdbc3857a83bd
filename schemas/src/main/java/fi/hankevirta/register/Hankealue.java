package fi.hankevirta.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One regional project area.
 *
 * @param code register code; a classification's digits are never used as one
 * @param names official names
 * @param hyvinvointialueCode code in the classification of wellbeing services counties
 * @param maakuntaCode code in the classification of regions
 * @param yta code of the cooperation area it belongs to
 * @param aliases other names in use, for example Soite
 * @param validFrom first day of the area
 * @param validTo last day of the area, null while it exists
 */
public record Hankealue(
        String code,
        Names names,
        String hyvinvointialueCode,
        String maakuntaCode,
        String yta,
        List<String> aliases,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
