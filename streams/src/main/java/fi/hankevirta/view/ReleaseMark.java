package fi.hankevirta.view;

import java.time.Instant;

/**
 * Which release a row was published by (specification, section 7).
 *
 * @param release as {@code <domain>-<period>}
 * @param revision 1 for the first time that it was published, one more each time after
 * @param releasedAt when the release was asked for
 * @param ruleSet the rules of disclosure control by which it was protected
 * @param revised whether the row says something else than the revision before
 */
public record ReleaseMark(String release, int revision, Instant releasedAt, String ruleSet, boolean revised) {}
