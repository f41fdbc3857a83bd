package fi.hankevirta.catalogue;

import fi.hankevirta.event.Reason;

/**
 * What one rule of the intake means to whoever broke it.
 *
 * @param id its identifier as rejections carry it, for example {@code wire.empty}
 * @param reason class of the problem, never UNKNOWN
 * @param meaning one sentence that says what is wrong
 * @param mending one sentence that says what to do
 */
public record RuleEntry(String id, Reason reason, Texts meaning, Texts mending) {}
