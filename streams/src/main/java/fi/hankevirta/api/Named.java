package fi.hankevirta.api;

import org.jspecify.annotations.Nullable;

/**
 * A code with what it is called.
 *
 * @param code as topics carry it
 * @param name in the language of the answer; null when nothing names it
 */
public record Named(String code, @Nullable String name) {}
