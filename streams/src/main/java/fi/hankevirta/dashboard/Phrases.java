package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The dashboard's own texts in one language. What the catalogues and the register name is not among them. */
public final class Phrases {
    private final Language language;
    private final Map<String, String> texts;

    private Phrases(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** Reads the texts of a language. */
    static Phrases in(Language language) {
        String file = "texts." + language.locale().toLanguageTag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty)));
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the language as HTML and paths write it. */
    public String tag() {
        return language.locale().toLanguageTag();
    }

    /**
     * Returns a text.
     *
     * @param arguments put in the place of {0}, {1} and so on
     * @throws IllegalArgumentException when there is no such text
     */
    public String of(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /** Returns all keys. */
    Set<String> keys() {
        return texts.keySet();
    }
}
