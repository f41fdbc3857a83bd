package fi.hankevirta.register;

/**
 * A goal of the programme.
 *
 * @param code its code
 * @param nameFi its name in Finnish
 * @param hasTarget whether the programme set a target for it; COST has none
 */
public record Goal(String code, String nameFi, boolean hasTarget) {}
