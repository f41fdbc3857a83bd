package fi.hankevirta.dashboard;

import fi.hankevirta.register.PlannedMilestone;
import fi.hankevirta.register.Register;
import fi.hankevirta.view.MilestoneState;
import java.util.ArrayList;
import java.util.List;

/** The schedule of national milestones, and where the coordinator is with them where that may be seen. */
final class Schedule {
    private final Scene scene;

    Schedule(Scene scene) {
        this.scene = scene;
    }

    Part.Table table() {
        Phrases t = scene.t();
        List<String> columns = new ArrayList<>(List.of(t.of("pilotit.from"), t.of("pilotit.to")));
        if (scene.reports().areThere()) {
            columns.add(t.of("about.status"));
        }
        return new Part.Table(
                "schedule-table",
                t.of("pilotit.schedule.caption"),
                t.of("table.milestone"),
                columns,
                scene.register().schedule().stream().map(this::line).toList(),
                List.of());
    }

    private Part.Line line(PlannedMilestone planned) {
        Formats formats = scene.naming().formats();
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.words(formats.month(planned.from())), Cell.words(formats.month(planned.to()))));
        if (scene.reports().areThere()) {
            cells.add(reached(planned));
        }
        String name = scene.naming().milestone(planned.programmeItem(), planned.milestone());
        return new Part.Line(name, "", 2, cells, null);
    }

    private Cell reached(PlannedMilestone planned) {
        List<MilestoneState> states = scene.reports().of(Register.COORDINATOR, planned.programmeItem());
        return new MilestoneCells(scene.naming(), planned.programmeItem())
                .of(Register.COORDINATOR, planned.milestone(), states);
    }
}
