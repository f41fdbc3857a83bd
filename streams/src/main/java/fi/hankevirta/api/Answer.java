package fi.hankevirta.api;

import java.util.function.Supplier;

/**
 * An answer that is made only for who does not have it yet.
 *
 * @param version another whenever the answer to the same question in the same language is
 * @param body makes its bytes, of the route's media type
 */
public record Answer(String version, Supplier<byte[]> body) {}
