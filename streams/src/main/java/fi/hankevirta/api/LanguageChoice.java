package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer by the header Accept-Language (RFC 9110, RFC 4647). */
public final class LanguageChoice {
    private static final List<Locale> LOCALES =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private LanguageChoice() {}

    /** Returns the language that is liked best; Finnish when none is, or nothing readable was said. */
    public static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.FI;
        }
        try {
            Locale liked = Locale.lookup(LanguageRange.parse(header), LOCALES);
            return liked == null ? Language.FI : Language.of(liked);
        } catch (IllegalArgumentException e) { // No list of languages: the header asks for nothing then.
            return Language.FI;
        }
    }
}
