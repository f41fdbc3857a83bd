package fi.hankevirta.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** What the counting revisions say, without the retracted ones. */
final class Things {
    private final Intake intake;
    private final Collection<Revision> counting;

    Things(Intake intake, Collection<Revision> counting) {
        this.intake = intake;
        this.counting = counting;
    }

    List<MilestoneState> milestones() {
        return all(SourceStream.PILOT_MILESTONE, MilestoneState::of);
    }

    List<Measurement> measurements() {
        return all(SourceStream.AVAIN_MEASUREMENT, Measurement::of);
    }

    List<Notification> notifications() {
        return all(SourceStream.SPRO_NOTIFICATION, Notification::of);
    }

    List<StatusReport> statuses() {
        return all(SourceStream.STRUCTURAL_STATUS, StatusReport::of);
    }

    private <T> List<T> all(SourceStream stream, BiFunction<Seen, Fields, T> made) {
        List<T> all = new ArrayList<>();
        for (Revision revision : counting) {
            if (revision.entity().stream() == stream && !revision.retracted()) {
                Fields event = Objects.requireNonNull(intake.read(stream, revision.bytes()));
                all.add(made.apply(new Seen(revision.entity().hankealue(), revision.recordedAt()), event));
            }
        }
        return all;
    }
}
