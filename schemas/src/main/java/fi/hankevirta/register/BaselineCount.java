package fi.hankevirta.register;

import java.util.OptionalInt;

/**
 * A count of the structural social work baseline of September 2020. Which areas are counted is not known, and there are
 * 23 answers against 22 areas: compare shares, nationally, never counts (specification, section 1).
 *
 * @param dimension coverage or model
 * @param code coverage class or model
 * @param nameFi its name in Finnish
 * @param areas how many answered so; empty means unknown, which is neither 0 nor 1
 */
public record BaselineCount(String dimension, String code, String nameFi, OptionalInt areas) {}
