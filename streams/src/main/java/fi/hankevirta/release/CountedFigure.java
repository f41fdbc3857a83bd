package fi.hankevirta.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which counts a figure about persons tells. The same count may be told by several figures, under one name.
 *
 * @param figure id of the figure
 * @param kind what its rows are
 * @param numerator name of the count above; null for a quantile, whose numerator is no count
 * @param denominator name of the count below; null for a plain count
 */
record CountedFigure(
        String figure,
        Kind kind,
        @Nullable Split numerator,
        @Nullable Split denominator) {
    /** What the rows of a figure are, which decides what is small. */
    enum Kind {
        COUNT,
        /** A count at the end of the period, which does not add up over periods. */
        STOCK,
        /** A part of a whole. */
        SHARE,
        /** One count over another, of which it is no part. */
        RATIO,
        QUANTILE
    }

    /**
     * Name of a count.
     *
     * @param name without a breakdown
     * @param byBreakdown whether each breakdown of the figure counts something of its own
     */
    record Split(String name, boolean byBreakdown) {
        String of(String breakdown) {
            return byBreakdown && !breakdown.isEmpty() ? name + "|" + breakdown : name;
        }
    }

    private static final List<CountedFigure> ALL = List.of(
            new CountedFigure("spro.received", Kind.COUNT, each("received"), null),
            new CountedFigure("spro.closed", Kind.COUNT, one("closed"), null),
            new CountedFigure("spro.open", Kind.STOCK, one("open"), null),
            new CountedFigure("spro.handling-days", Kind.QUANTILE, null, one("closed")),
            new CountedFigure("spro.first-response-days", Kind.QUANTILE, null, one("responded")),
            share("spro.with-measures", one("with-measures"), one("corrected")),
            share("spro.escalated", one("escalated"), one("received")),
            share("spro.in-target", one("in-target"), one("closed")),
            new CountedFigure("avain.plans", Kind.COUNT, one("plans"), null),
            share("avain.followed-up", one("followed-up"), one("plans")),
            share("avain.evaluations", each("achieved"), each("evaluated")),
            share("avain.partly", one("partly"), one("evaluated")),
            share("avain.change", each("changed"), one("changes")),
            share("avain.attained", one("attained"), one("pairs")),
            share("avain.client-present", one("present"), one("presence-known")),
            new CountedFigure("reporting.reconciliation", Kind.RATIO, each("held"), each("declared")),
            share("reporting.corrections", each("corrected-things"), each("things")));

    /** Returns the figures that have rows about persons. */
    static List<CountedFigure> all() {
        return ALL;
    }

    /** Names of counts that are parts of another, together with a rest that nobody publishes. */
    record Parts(String whole, List<String> parts, boolean onlyAllTime) {}

    /** Subset relations between figures, which everybody knows from their definitions. */
    static final List<Parts> PARTS = List.of(
            new Parts("closed", List.of("corrected"), false),
            new Parts("evaluated", List.of("achieved", "partly"), false),
            new Parts("achieved", List.of("attained"), true),
            new Parts("evaluated", List.of("pairs"), true));

    private static Split one(String name) {
        return new Split(name, false);
    }

    private static Split each(String name) {
        return new Split(name, true);
    }

    private static CountedFigure share(String figure, Split numerator, Split denominator) {
        return new CountedFigure(figure, Kind.SHARE, numerator, denominator);
    }
}
