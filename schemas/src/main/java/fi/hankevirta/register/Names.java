package fi.hankevirta.register;

/**
 * Names of one thing in the languages of the register.
 *
 * @param fi in Finnish
 * @param sv in Swedish; the Finnish name where the register has no Swedish one
 * @param en in English; the Finnish name where the register has no English one
 */
public record Names(String fi, String sv, String en) {}
