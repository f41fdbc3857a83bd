package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The figure pilots.national, which no area stands behind. */
final class NationalFigures {
    private final Register register;
    private final List<MilestoneState> all;

    NationalFigures(Register register, List<MilestoneState> all) {
        this.register = register;
        this.all = all;
    }

    void write(Rows rows) {
        for (String item : register.programmeItems()) {
            Set<String> national = new HashSet<>();
            register.milestones(item, Milestone.Level.NATIONAL).forEach(milestone -> national.add(milestone.code()));
            Behind behind = new Behind();
            long reached = 0;
            for (MilestoneState state : all) {
                if (state.item().equals(item) && national.contains(state.milestone())) {
                    behind.add(state.seen());
                    reached += state.isReached() ? 1 : 0;
                }
            }
            rows.share(
                    new Heading("pilots.national", "item=" + item, Place.FI, Period.ALL),
                    reached,
                    national.size(),
                    behind,
                    0);
        }
    }
}
