package fi.hankevirta.progress;

/**
 * Days that figures are measured against. They are local targets, not the law's.
 *
 * @param sproDays days within which a notification should be closed, from 0 to 400
 * @param closingDays days after a month's end within which it should be closed, from 0 to 400; 0 means that nobody
 *     measures it
 */
public record Targets(int sproDays, int closingDays) {}
