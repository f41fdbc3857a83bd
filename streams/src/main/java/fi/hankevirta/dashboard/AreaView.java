package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.register.Milestone;
import java.util.ArrayList;
import java.util.List;

/** One hankealue, beside the whole country. */
final class AreaView implements View {
    static final String NAME = "alue";

    private static final String NO_BREAKDOWN = "";
    private static final Series STOCK = new Series("spro.open", NO_BREAKDOWN);
    private static final List<Series> AVAIN = List.of(
            new Series("avain.plans", NO_BREAKDOWN),
            new Series("avain.followed-up", NO_BREAKDOWN),
            new Series("avain.evaluations", NO_BREAKDOWN),
            new Series("avain.partly", NO_BREAKDOWN),
            new Series("avain.change", "change=IMPROVED"),
            new Series("avain.change", "change=UNCHANGED"),
            new Series("avain.change", "change=WORSENED"),
            new Series("avain.client-present", NO_BREAKDOWN));
    private static final List<Series> SPRO = List.of(
            new Series("spro.received", NO_BREAKDOWN),
            new Series("spro.closed", NO_BREAKDOWN),
            STOCK,
            new Series("spro.handling-days", "quantile=p50"),
            new Series("spro.handling-days", "quantile=p90"),
            new Series("spro.in-target", NO_BREAKDOWN));
    private static final List<String> STREAMS =
            List.of("pilot-milestone", "avain-measurement", "spro-notification", "structural-status");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> parameters() {
        return List.of(Parameters.PERIOD);
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        if (!scene.register().hasArea(wanted.area())) {
            throw WrongRequest.page("wrong.area", areas(scene));
        }
        Phrases t = scene.t();
        Place place = Place.area(wanted.area());
        Span period = wanted.period()
                .orElseGet(() -> scene.grid()
                        .latest(STOCK.figure(), STOCK.breakdown(), PeriodType.QUARTER)
                        .orElse(Span.ALL));
        SeriesTable tables = new SeriesTable(scene, place, period);
        String name = scene.naming().area(place.level(), place.code());
        Part choice = new Choices(scene).periods(NAME + "/" + place.code(), STOCK.figure(), STOCK.breakdown(), period);
        return new PageContent(
                name,
                t.of("alue.lead", name),
                List.of(
                        Section.fixed("choose", t.of("alue.choose"), choice),
                        Section.live("spro", t.of("domain.spro"), tables.of("spro-table", t.of("alue.spro"), SPRO)),
                        Section.live(
                                "avain", t.of("domain.avain"), tables.of("avain-table", t.of("alue.avain"), AVAIN)),
                        Section.live("pilots", t.of("domain.pilots"), pilots(place, scene)),
                        Section.live(
                                "reporting",
                                t.of("domain.reporting"),
                                tables.of("reporting-table", t.of("alue.reporting"), reporting()))));
    }

    private static Part[] pilots(Place place, Scene scene) {
        List<Part> parts = new ArrayList<>();
        for (String pilot : scene.register().pilots()) {
            if (scene.register().participants(pilot).containsKey(place.code())) {
                if (scene.reports().areThere()) {
                    parts.add(new MilestoneTimeline(scene, pilot, place.code()).table());
                    parts.add(new Part.Note(scene.t().of("timeline.note")));
                }
                parts.add(milestones(pilot, place, scene));
            }
        }
        return parts.isEmpty() ? new Part[] {new Part.Note(scene.t().of("alue.no-pilot"))} : parts.toArray(Part[]::new);
    }

    private static Part.Table milestones(String pilot, Place place, Scene scene) {
        List<PlacesTable.Row> rows = scene.register().milestones(pilot, Milestone.Level.SUB_PARTICIPANT).stream()
                .map(milestone -> new PlacesTable.Row(
                        scene.naming().value("milestone", milestone.code(), pilot),
                        new Series("pilots.coverage", "pilot=" + pilot + ",milestone=" + milestone.code())))
                .toList();
        return new PlacesTable(scene, List.of(place, Place.COUNTRY))
                .of(
                        "pilot-" + pilot,
                        scene.naming().series("pilots.coverage", "pilot=" + pilot),
                        scene.t().of("table.milestone"),
                        rows);
    }

    private static List<Series> reporting() {
        return STREAMS.stream()
                .map(stream -> new Series("reporting.completeness", "stream=" + stream))
                .toList();
    }

    private static List<Part.Option> areas(Scene scene) {
        return scene.register().areas().stream()
                .map(area -> new Part.Option(area.code(), scene.naming().area(AreaLevel.HANKEALUE, area.code()), false))
                .toList();
    }
}
