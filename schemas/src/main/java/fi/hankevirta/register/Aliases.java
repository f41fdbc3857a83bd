package fi.hankevirta.register;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds an area by any of its names: exactly, after Unicode NFC, case folding and trimming, and never by likeness
 * (specification, section 1).
 */
final class Aliases {
    private final Map<String, String> codeByName = new HashMap<>();

    /** Adds a name; returns the other area that has it already, or null. */
    @Nullable
    String add(String name, String hankealue) {
        String other = codeByName.putIfAbsent(folded(name), hankealue);
        return other == null || other.equals(hankealue) ? null : other;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(codeByName.get(folded(name)));
    }

    private static String folded(String name) {
        // Upper case first: it folds what has no lower-case twin of its own, such as the sharp s.
        String composed = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
