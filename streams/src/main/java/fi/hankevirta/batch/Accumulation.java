package fi.hankevirta.batch;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/** Adds up all figures in one pass over the counting revisions, in their order. */
final class Accumulation {
    private final Register register;
    private final Intake intake;
    private final Rows rows;
    private final List<MilestoneState> milestones = new ArrayList<>();
    private final List<StatusReport> statuses = new ArrayList<>();
    private final AvainFigures avain = new AvainFigures();
    private final SproFigures spro;

    Accumulation(Register register, Intake intake, int sproTargetDays) {
        this.register = register;
        this.intake = intake;
        this.rows = new Rows(new Geography(register));
        this.spro = new SproFigures(sproTargetDays, rows.geography());
    }

    void add(Revision revision) {
        if (revision.retracted()) {
            return;
        }
        SourceStream stream = revision.entity().stream();
        Fields event = Objects.requireNonNull(intake.read(stream, revision.bytes()));
        Seen seen = new Seen(revision.entity().hankealue(), revision.recordedAt());
        switch (stream) {
            case PILOT_MILESTONE -> milestones.add(MilestoneState.of(seen, event));
            case AVAIN_MEASUREMENT -> avain.add(Measurement.of(seen, event));
            case SPRO_NOTIFICATION -> spro.add(Notification.of(seen, event));
            case STRUCTURAL_STATUS -> statuses.add(StatusReport.of(seen, event));
            case REPORTING_PERIOD -> {}
        }
    }

    SortedMap<String, Figure> figures() {
        new PilotFigures(register, milestones).write(rows);
        new NationalFigures(register, milestones).write(rows);
        avain.write(rows);
        spro.write(rows);
        new StructuralFigures(register, rows).write(statuses);
        return rows.figures();
    }
}
