package fi.hankevirta.register;

import java.time.YearMonth;

/**
 * An area that is expected to report a stream.
 *
 * @param stream name of the stream, for example spro-notification
 * @param hankealue register code of the area
 * @param from first month it is expected for
 */
public record Expectation(String stream, String hankealue, YearMonth from) {}
