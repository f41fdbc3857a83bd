package fi.hankevirta.api;

import fi.hankevirta.catalogue.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that breakdowns have, with the values of it.
 *
 * @param code as breakdowns write it
 * @param name what it is called
 * @param values all that it may have
 */
record DimensionBody(String code, @Nullable String name, List<ValueBody> values) {

    /**
     * A value.
     *
     * @param code as breakdowns write it
     * @param pilot whose milestone it is; null when it is none
     * @param name what it is called
     */
    record ValueBody(String code, @Nullable String pilot, String name) {}

    static DimensionBody of(String dimension, Vocabulary vocabulary, Language language) {
        return new DimensionBody(
                dimension,
                vocabulary.dimension(dimension, language),
                vocabulary.values(dimension).stream()
                        .map(value -> new ValueBody(
                                value.code(), value.of(), value.names().in(language)))
                        .toList());
    }
}
