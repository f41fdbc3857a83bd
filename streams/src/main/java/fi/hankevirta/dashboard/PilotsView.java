package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pilots: which areas have reached which milestones, the methods in use, the schedule, and the baseline. */
final class PilotsView implements View {
    static final String NAME = "pilotit";

    private static final String COVERAGE = "pilots.coverage";
    private static final Place COUNTRY = Place.COUNTRY;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        Phrases t = scene.t();
        List<Section> sections = new ArrayList<>();
        for (String pilot : scene.register().pilots()) {
            sections.add(Section.live(
                    "pilot-" + pilot,
                    scene.naming().value("pilot", pilot, pilot),
                    cards(pilot, scene),
                    new Part.Note(scene.cells().entry(COVERAGE).explanation().in(t.language())),
                    matrix(pilot, scene),
                    progress(pilot, scene)));
        }
        sections.add(Section.live("methods", t.of("pilotit.methods"), methods(scene)));
        sections.add(Section.live("schedule", t.of("pilotit.schedule"), items(scene), new Schedule(scene).table()));
        sections.add(Section.live(
                "baseline",
                t.of("pilotit.baseline"),
                new Part.Note(t.of("pilotit.baseline.note")),
                new Baseline(scene).coverage(),
                new Baseline(scene).models()));
        return new PageContent(t.of("pilotit.title"), t.of("pilotit.lead"), sections);
    }

    private static Part.Cards cards(String pilot, Scene scene) {
        return new Part.Cards(Stream.of("pilots.progress", "pilots.lead-time")
                .map(figure -> new Part.Card(
                        scene.naming().figure(figure),
                        scene.naming().area(AreaLevel.FI, COUNTRY.code()),
                        scene.cells().of(figure, "pilot=" + pilot, COUNTRY, Span.ALL),
                        ""))
                .toList());
    }

    /** Areas by milestones: which share of an area's sub-participants has reached each. */
    private static Part.Table matrix(String pilot, Scene scene) {
        List<Milestone> milestones = scene.register().milestones(pilot, Milestone.Level.SUB_PARTICIPANT);
        List<Part.Line> lines = new AreaLines(scene)
                .of(place -> milestones.stream()
                        .map(milestone -> scene.cells()
                                .of(COVERAGE, breakdown(pilot, milestone), place, Span.ALL)
                                .brief())
                        .toList());
        return new Part.Table(
                "matrix-" + pilot,
                scene.naming().series(COVERAGE, "pilot=" + pilot),
                scene.t().of("table.area"),
                milestones.stream()
                        .map(milestone -> scene.naming().value("milestone", milestone.code(), pilot))
                        .toList(),
                lines,
                files(
                        milestones.stream()
                                .map(milestone -> new Series(COVERAGE, breakdown(pilot, milestone)))
                                .toList(),
                        scene));
    }

    private static Part.Table methods(Scene scene) {
        List<PlacesTable.Row> rows = scene.register().methods().stream()
                .map(method -> new PlacesTable.Row(
                        scene.naming().value("method", method.code(), ""),
                        new Series("pilots.method", "method=" + method.code())))
                .toList();
        return new PlacesTable(scene, List.of(COUNTRY))
                .of(
                        "methods-table",
                        scene.naming().figure("pilots.method"),
                        scene.t().of("table.method"),
                        rows);
    }

    private static Part.Table items(Scene scene) {
        List<PlacesTable.Row> rows = scene.register().programmeItems().stream()
                .map(item -> new PlacesTable.Row(
                        scene.naming().value("item", item, ""), new Series("pilots.national", "item=" + item)))
                .toList();
        return new PlacesTable(scene, List.of(COUNTRY))
                .of("items", scene.naming().figure("pilots.national"), scene.t().of("table.item"), rows);
    }

    /** How far each area is, and how long it took. */
    private static Part.Table progress(String pilot, Scene scene) {
        List<Series> series = Stream.of("pilots.progress", "pilots.lead-time")
                .map(figure -> new Series(figure, "pilot=" + pilot))
                .toList();
        List<Part.Line> lines = new AreaLines(scene)
                .of(place -> series.stream()
                        .map(each -> scene.cells().of(each.figure(), each.breakdown(), place, Span.ALL))
                        .toList());
        return new Part.Table(
                "progress-" + pilot,
                scene.t().of("pilotit.progress", scene.naming().value("pilot", pilot, pilot)),
                scene.t().of("table.area"),
                series.stream()
                        .map(each -> scene.naming().figure(each.figure()))
                        .toList(),
                lines,
                files(series, scene));
    }

    private static List<Part.Link> files(List<Series> series, Scene scene) {
        return new Downloads(scene).of(series, List.of(), List.of(Span.ALL));
    }

    private static String breakdown(String pilot, Milestone milestone) {
        return "pilot=" + pilot + ",milestone=" + milestone.code();
    }
}
