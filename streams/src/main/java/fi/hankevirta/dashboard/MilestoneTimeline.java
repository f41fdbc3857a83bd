package fi.hankevirta.dashboard;

import fi.hankevirta.event.MilestoneStatus;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Participation;
import fi.hankevirta.view.MilestoneState;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The milestones of a pilot in an area: of each sub-participant, when they were planned for and when reached. */
final class MilestoneTimeline {
    private final Scene scene;
    private final String pilot;
    private final String area;
    private final MilestoneCells cells;

    MilestoneTimeline(Scene scene, String pilot, String area) {
        this.scene = scene;
        this.pilot = pilot;
        this.area = area;
        this.cells = new MilestoneCells(scene.naming(), pilot);
    }

    Part.Table table() {
        Phrases t = scene.t();
        List<Milestone> milestones = scene.register().milestones(pilot, Milestone.Level.SUB_PARTICIPANT);
        List<MilestoneState> states = scene.reports().of(area, pilot);
        List<Part.Line> lines = scene.register().participants(pilot).getOrDefault(area, List.of()).stream()
                .map(participation -> line(participation, milestones, states))
                .toList();
        return new Part.Table(
                "timeline-" + pilot,
                t.of("alue.timeline", scene.naming().value("pilot", pilot, pilot)),
                t.of("table.participant"),
                milestones.stream()
                        .map(milestone -> scene.naming().value("milestone", milestone.code(), pilot))
                        .toList(),
                lines,
                List.of());
    }

    private Part.Line line(Participation participation, List<Milestone> milestones, List<MilestoneState> all) {
        String code = Objects.requireNonNullElse(participation.subParticipant(), "");
        String name = Objects.requireNonNullElseGet(
                participation.name(), () -> scene.naming().area(AreaLevel.HANKEALUE, area));
        List<MilestoneState> own =
                all.stream().filter(state -> state.participant().equals(code)).toList();
        return new Part.Line(
                name,
                "",
                2,
                milestones.stream()
                        .map(milestone -> cells.of(name, milestone.code(), own))
                        .toList(),
                picture(name, own));
    }

    /** Draws the days that count, on the years of the programme: from the one before its schedule to the one after. */
    private @Nullable Picture picture(String name, List<MilestoneState> states) {
        List<Year> years = scene.register().schedule().stream()
                .flatMap(line -> Stream.of(Year.from(line.from()), Year.from(line.to())))
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return null;
        }
        List<Timeline.Day> days = states.stream()
                .filter(state -> state.status() != MilestoneStatus.CANCELLED)
                .flatMap(MilestoneTimeline::days)
                .toList();
        Year first = years.get(0).minusYears(1);
        Year last = years.get(years.size() - 1).plusYears(1);
        String label = scene.t()
                .of(
                        "timeline.label",
                        name,
                        first,
                        last,
                        days.stream().filter(Timeline.Day::reached).count());
        return Timeline.of(label, first, last, days);
    }

    private static Stream<Timeline.Day> days(MilestoneState state) {
        return Stream.concat(
                Optional.ofNullable(state.plannedOn()).map(day -> new Timeline.Day(day, false)).stream(),
                Optional.ofNullable(state.reachedOn()).map(day -> new Timeline.Day(day, true)).stream());
    }
}
