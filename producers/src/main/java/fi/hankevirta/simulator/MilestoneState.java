package fi.hankevirta.simulator;

import fi.hankevirta.event.MilestoneStatus;

/**
 * What a revision says of a milestone. Days are numbered as in {@link Days}, with {@link Days#NONE} for no date.
 */
record MilestoneState(MilestoneStatus status, int planned, int reached) {
    static MilestoneState planned(int planned) {
        return new MilestoneState(MilestoneStatus.PLANNED, planned, Days.NONE);
    }

    MilestoneState inProgress() {
        return new MilestoneState(MilestoneStatus.IN_PROGRESS, planned, Days.NONE);
    }

    MilestoneState reachedOn(int day) {
        return new MilestoneState(MilestoneStatus.REACHED, planned, day);
    }

    MilestoneState cancelled() {
        return new MilestoneState(MilestoneStatus.CANCELLED, planned, Days.NONE);
    }

    /** Moves the day that may be wrong: the one it was reached on, or the one it is planned for. */
    MilestoneState earlier(int days) {
        return new MilestoneState(
                status,
                reached != Days.NONE || planned == Days.NONE ? planned : planned - days,
                reached == Days.NONE ? Days.NONE : reached - days);
    }
}
