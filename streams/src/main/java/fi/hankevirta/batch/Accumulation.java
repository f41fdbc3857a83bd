package fi.hankevirta.batch;

import fi.hankevirta.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Adds up all figures of counting revisions in one pass over them, in their order. */
final class Accumulation {
    private final Register register;
    private final Intake intake;
    private final List<MilestoneState> milestones = new ArrayList<>();
    private final List<StatusReport> statuses = new ArrayList<>();
    private final AvainFigures avain = new AvainFigures();
    private final SproFigures spro;
    private final ReportingFigures reporting;

    Accumulation(Register register, Intake intake, int sproTargetDays, int timelinessDays) {
        this.register = register;
        this.intake = intake;
        this.spro = new SproFigures(sproTargetDays, new Geography(register));
        this.reporting = new ReportingFigures(timelinessDays);
    }

    void add(Revision revision) {
        reporting.add(revision);
        if (!revision.retracted()) {
            SourceStream stream = revision.entity().stream();
            Fields event = Objects.requireNonNull(intake.read(stream, revision.bytes()));
            add(stream, revision.seen(), event);
        }
    }

    private void add(SourceStream stream, Seen seen, Fields event) {
        switch (stream) {
            case PILOT_MILESTONE -> milestones.add(MilestoneState.of(seen, event));
            case AVAIN_MEASUREMENT -> {
                Measurement measurement = Measurement.of(seen, event);
                avain.add(measurement);
                reporting.add(measurement);
            }
            case SPRO_NOTIFICATION -> {
                Notification notification = Notification.of(seen, event);
                spro.add(notification);
                reporting.add(notification);
            }
            case STRUCTURAL_STATUS -> statuses.add(StatusReport.of(seen, event));
            case REPORTING_PERIOD -> reporting.add(Closing.of(seen, event));
        }
    }

    void write(Rows rows) {
        new PilotFigures(register, milestones).write(rows);
        new NationalFigures(register, milestones).write(rows);
        avain.write(rows);
        spro.write(rows);
        new StructuralFigures(register, rows).write(statuses);
        reporting.write(rows);
    }
}
