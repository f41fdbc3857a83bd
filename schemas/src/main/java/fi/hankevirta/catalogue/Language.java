package fi.hankevirta.catalogue;

import java.util.Arrays;
import java.util.Locale;

/** The languages that the product speaks: the two national ones, and English. */
public enum Language {
    FI,
    SV,
    EN;

    /** Returns the language of a locale, English when it is none of these. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale().getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(EN);
    }

    /** Returns the locale of the language, of no country. */
    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
