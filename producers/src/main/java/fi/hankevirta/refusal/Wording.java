package fi.hankevirta.refusal;

import fi.hankevirta.catalogue.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the command itself says, in one of the languages. */
final class Wording {
    /** The bundle without a language is the English one; the machine's own language must not come before it. */
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    Wording(Language language) {
        words = ResourceBundle.getBundle("fi.hankevirta.refusal.wording", language.locale(), AS_ASKED);
    }

    /** Returns a text with its places filled. */
    String of(String key, Object... values) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(values);
    }
}
