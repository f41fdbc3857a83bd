package fi.hankevirta.tally;

import fi.hankevirta.encoded.EncodedEvent;
import fi.hankevirta.encoded.EncodedMilestone;
import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the milestones of one sub-participant in one pilot, or THL's of one programme item, contribute (specification,
 * section 6, {@code pilots.*}). Which of them are expected is not asked here but of the register, at the figures. All
 * functions take the whole root; retracted milestones in it are passed over.
 */
final class PilotContributions {
    private static final String METHOD_SELECTED = "METHOD_SELECTED";
    private static final String METHOD_IN_USE = "METHOD_IN_USE";

    private PilotContributions() {}

    /** Tells everything. */
    static void of(List<EncodedMilestone> root, ContributionSink sink) {
        Set<String> milestones = new HashSet<>();
        Set<String> methods = new HashSet<>();
        for (EncodedMilestone one : root) {
            if (milestones.add(one.milestone())) {
                milestone(root, one.milestone(), sink);
            }
            String method = one.method();
            if (method != null && methods.add(method)) {
                method(root, method, sink);
            }
        }
        LeadTimeContribution.of(root, sink);
    }

    /** Tells what may change when one of the root's milestones does. */
    static void around(EncodedMilestone one, List<EncodedMilestone> root, ContributionSink sink) {
        milestone(root, one.milestone(), sink);
        String method = one.method();
        if (method != null) {
            method(root, method, sink);
        }
        LeadTimeContribution.of(root, sink);
    }

    /** Returns the first day that a milestone was reached on; {@link EncodedEvent#ABSENT} when it was not. */
    static long firstReached(List<EncodedMilestone> root, String milestone) {
        long first = EncodedEvent.ABSENT;
        for (EncodedMilestone one : root) {
            if (isReached(one, milestone) && (first == EncodedEvent.ABSENT || one.reachedOn() < first)) {
                first = one.reachedOn();
            }
        }
        return first;
    }

    /** Returns when the latest reached one of a milestone was recorded. */
    static long latestReached(List<EncodedMilestone> root, String milestone) {
        long latest = Long.MIN_VALUE;
        for (EncodedMilestone one : root) {
            if (isReached(one, milestone)) {
                latest = Math.max(latest, one.recordedAt());
            }
        }
        return latest;
    }

    private static void milestone(List<EncodedMilestone> root, String milestone, ContributionSink sink) {
        EncodedMilestone any = null;
        long latest = Long.MIN_VALUE;
        for (EncodedMilestone one : root) {
            if (!one.retracted() && one.milestone().equals(milestone)) {
                any = one;
                latest = Math.max(latest, one.recordedAt());
            }
        }
        if (any == null) {
            return;
        }
        long first = firstReached(root, milestone);
        boolean reached = first != EncodedEvent.ABSENT;
        String area = any.hankealue();
        if (area.equals(Register.COORDINATOR)) {
            String ofItem = Breakdown.and(Breakdown.of("item", any.programmeItem()), "milestone", milestone);
            one(Tally.PILOTS_NATIONAL, area, Month.ALL, ofItem, latest, reached, sink);
            return;
        }
        String ofPilot = Breakdown.and(Breakdown.of("pilot", any.programmeItem()), "milestone", milestone);
        String ofParticipant = Breakdown.ofSubParticipant(ofPilot, any.subParticipant());
        one(Tally.PILOTS_MILESTONES, area, Month.ALL, ofParticipant, latest, reached, sink);
        if (reached) {
            long recordedAt = latestReached(root, milestone);
            sink.one(Tally.PILOTS_REACHED, area, Month.of(first), ofPilot, recordedAt, 0);
        }
    }

    private static void one(
            Tally tally, String area, int month, String breakdown, long at, boolean flag, ContributionSink sink) {
        sink.all(tally, area, month, breakdown, at, new long[] {Contribution.flag(flag)});
    }

    private static void method(List<EncodedMilestone> root, String method, ContributionSink sink) {
        EncodedMilestone any = null;
        long latest = Long.MIN_VALUE;
        boolean selected = false;
        boolean inUse = false;
        for (EncodedMilestone one : root) {
            if (!one.retracted() && method.equals(one.method())) {
                any = one;
                latest = Math.max(latest, one.recordedAt());
                selected |= isReached(one, METHOD_SELECTED);
                inUse |= isReached(one, METHOD_IN_USE);
            }
        }
        if (any != null && !any.hankealue().equals(Register.COORDINATOR)) {
            sink.two(
                    Tally.PILOTS_METHODS,
                    any.hankealue(),
                    Month.ALL,
                    Breakdown.ofSubParticipant(Breakdown.of("method", method), any.subParticipant()),
                    latest,
                    Contribution.flag(selected),
                    Contribution.flag(inUse));
        }
    }

    private static boolean isReached(EncodedMilestone one, String milestone) {
        return !one.retracted()
                && one.status() == MilestoneStatus.REACHED
                && one.milestone().equals(milestone);
    }
}
