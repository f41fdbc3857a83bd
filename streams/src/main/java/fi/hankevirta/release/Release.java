package fi.hankevirta.release;

import fi.hankevirta.topic.Domain;
import java.time.Instant;

/**
 * One revision of a release (specification, section 7).
 *
 * @param domain whose figures it has
 * @param period a quarter, a year or all time
 * @param revision from 1, one more each time it is published
 * @param at when it was asked for
 * @param ruleSet by which it is protected
 */
public record Release(Domain domain, ReleasePeriod period, int revision, Instant at, String ruleSet) {
    /** Returns its name, which all its revisions share: for example {@code spro-2021-Q3}. */
    public String id() {
        return domain.code() + "-" + period.text();
    }

    /** Returns another revision of it. */
    public Release atRevision(int other) {
        return new Release(domain, period, other, at, ruleSet);
    }
}
