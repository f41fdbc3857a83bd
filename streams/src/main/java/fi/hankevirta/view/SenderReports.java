package fi.hankevirta.view;

import java.util.List;

/**
 * What the topics of senders tell beside figures, at one moment.
 *
 * @param milestones where each stands
 * @param refusals of each sender that has any
 * @param version another one whenever anything is
 */
public record SenderReports(List<MilestoneState> milestones, List<RefusalCount> refusals, long version) {
    /** Nothing was told. */
    public static final SenderReports NONE = new SenderReports(List.of(), List.of(), 0);

    /** Copies the lists. */
    public SenderReports {
        milestones = List.copyOf(milestones);
        refusals = List.copyOf(refusals);
    }

    /** Returns whether anything was told. */
    public boolean areThere() {
        return version > NONE.version;
    }

    /** Returns the milestones of an area in a programme item. */
    public List<MilestoneState> of(String area, String item) {
        return milestones.stream()
                .filter(one -> one.area().equals(area) && one.item().equals(item))
                .toList();
    }
}
