package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as the API tells it.
 *
 * @param level of the area
 * @param scheme that the code is of
 * @param code of the area
 * @param name of the area
 * @param yta the cooperation area that it is in; null for others than hankealueet
 * @param codes of the area in other schemes; the same digits name other areas in another scheme
 * @param validFrom first day; null for others than hankealueet
 * @param validTo last day; null while it exists
 */
record AreaBody(
        AreaLevel level,
        String scheme,
        String code,
        @Nullable String name,
        @Nullable SchemeCode yta,
        List<SchemeCode> codes,
        @Nullable String validFrom,
        @Nullable String validTo) {

    /**
     * A code with its scheme, without which it means nothing (specification, section 1).
     *
     * @param scheme that it is of
     * @param code in it
     */
    record SchemeCode(String scheme, String code) {}

    static AreaBody of(Hankealue area, Vocabulary vocabulary, Language language) {
        LocalDate end = area.validTo();
        return new AreaBody(
                AreaLevel.HANKEALUE,
                scheme(AreaLevel.HANKEALUE),
                area.code(),
                vocabulary.area(AreaLevel.HANKEALUE, area.code(), language),
                new SchemeCode(scheme(AreaLevel.YTA), area.yta()),
                List.of(
                        new SchemeCode("hyvinvointialue", area.hyvinvointialueCode()),
                        new SchemeCode("maakunta", area.maakuntaCode())),
                area.validFrom().toString(),
                end == null ? null : end.toString());
    }

    static AreaBody of(Code yta, Vocabulary vocabulary, Language language) {
        return larger(AreaLevel.YTA, yta.code(), vocabulary, language);
    }

    static AreaBody ofCountry(Vocabulary vocabulary, Language language) {
        return larger(AreaLevel.FI, AreaLevel.FI.name(), vocabulary, language);
    }

    /** Returns the scheme that the codes of areas of a level are of. */
    static String scheme(AreaLevel level) {
        return switch (level) {
            case HANKEALUE -> "hankealue";
            case YTA -> "yta";
            case FI -> "country";
            case UNKNOWN -> "unknown";
        };
    }

    private static AreaBody larger(AreaLevel level, String code, Vocabulary vocabulary, Language language) {
        String name = vocabulary.area(level, code, language);
        return new AreaBody(level, scheme(level), code, name, null, List.of(), null, null);
    }
}
