package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.view.ViewRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How areas report: any figure of reporting by areas and months, and who has not closed the last month. */
final class ReportingView implements View {
    static final String NAME = "raportointi";

    private static final int MONTHS = 12;
    private static final String COMPLETENESS = "reporting.completeness";
    private static final String USUAL_STREAM = "stream=spro-notification";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> parameters() {
        return List.of(Parameters.FIGURE, Parameters.BREAKDOWN, Parameters.PERIOD);
    }

    @Override
    public String usual() {
        return COMPLETENESS;
    }

    @Override
    public boolean allows(FigureEntry figure) {
        return figure.domain() == Domain.REPORTING;
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        Phrases t = scene.t();
        FigureEntry figure = scene.cells().entry(wanted.figure().orElse(COMPLETENESS));
        String stream = wanted.breakdown().orElse(USUAL_STREAM);
        Span period = wanted.period().orElseGet(() -> latest(figure.id(), stream, scene));
        Choices choices = new Choices(scene);
        List<FigureEntry> figures =
                scene.vocabulary().figures().all().stream().filter(this::allows).toList();
        return new PageContent(
                t.of("raportointi.title"),
                t.of("raportointi.lead"),
                List.of(
                        Section.fixed(
                                "choose",
                                t.of("raportointi.choose"),
                                choices.figures(NAME, figures, figure.id()),
                                choices.rows(
                                        NAME, figure.id(), Breakdowns.of(figure, scene.vocabulary()), stream, period)),
                        Section.live(
                                "heat",
                                scene.naming().series(figure.id(), stream),
                                new Part.Note(figure.explanation().in(t.language())),
                                heat(figure.id(), stream, period, scene)),
                        Section.live("silent", t.of("raportointi.silent"), silent(period, scene)),
                        Section.live(
                                "quality",
                                t.of("raportointi.quality"),
                                new ReportingQuality(scene).table(stream, period)),
                        Section.live("refusals", t.of("raportointi.refusals"), refusals(scene))));
    }

    /** Refusals stand in the topics of senders, which the public does not read. */
    private static Part refusals(Scene scene) {
        return scene.showing() == Showing.LIVE
                ? new RefusalTable(scene).part()
                : new Part.Note(scene.t().of("raportointi.refusals.internal"));
    }

    private static Part.Table heat(String figure, String stream, Span period, Scene scene) {
        List<Span> periods = period.last(MONTHS).toList();
        Shades shades = Shades.of(List.of(), Unit.SHARE);
        List<Part.Line> lines = new AreaLines(scene)
                .of(place -> periods.stream()
                        .map(each -> scene.cells()
                                .of(figure, stream, place, each)
                                .brief()
                                .shaded(value(figure, stream, place, each, scene)
                                        .map(shades::step)
                                        .orElse(0)))
                        .toList());
        return new Part.Table(
                "heat-table",
                scene.t().of("raportointi.caption", scene.naming().series(figure, stream)),
                scene.t().of("table.area"),
                periods.stream().map(scene.naming()::shortPeriod).toList(),
                lines,
                new Downloads(scene).of(figure, stream, periods));
    }

    /** Lists the areas that are expected to have closed the period and have not, with the streams that lack. */
    private static Part silent(Span period, Scene scene) {
        Phrases t = scene.t();
        FigureEntry figure = scene.cells().entry(COMPLETENESS);
        AreaLines areas = new AreaLines(scene);
        List<Part.Line> lines = new ArrayList<>();
        scene.register().areas().forEach(area -> {
            List<String> lacking = Breakdowns.of(figure, scene.vocabulary()).stream()
                    .filter(stream -> isOpen(stream, Place.area(area.code()), period, scene))
                    .map(scene.naming()::breakdown)
                    .toList();
            if (!lacking.isEmpty()) {
                lines.add(new Part.Line(
                        scene.naming().area(Place.area(area.code()).level(), area.code()),
                        areas.path(area.code()),
                        2,
                        List.of(Cell.words(String.join(", ", lacking))),
                        null));
            }
        });
        String name = scene.naming().period(period);
        return lines.isEmpty()
                ? new Part.Note(t.of("raportointi.silent.none", name))
                : new Part.Table(
                        "silent-table",
                        t.of("raportointi.silent.caption", name),
                        t.of("table.area"),
                        List.of(t.of("raportointi.streams")),
                        lines,
                        List.of());
    }

    private static boolean isOpen(String stream, Place place, Span period, Scene scene) {
        return scene.grid()
                .row(COMPLETENESS, stream, place, period)
                .filter(row -> isLess(row.numerator(), row.denominator()))
                .isPresent();
    }

    private static boolean isLess(@Nullable Long closed, @Nullable Long expected) {
        return closed != null && expected != null && closed < expected;
    }

    private static Optional<Double> value(String figure, String stream, Place place, Span period, Scene scene) {
        return scene.grid()
                .row(figure, stream, place, period)
                .filter(row -> Kind.of(row).isNumber())
                .map(ViewRow::value);
    }

    private static Span latest(String figure, String stream, Scene scene) {
        return scene.grid()
                .latest(figure, stream, PeriodType.MONTH)
                .or(() -> scene.grid().latest(figure, stream, PeriodType.QUARTER))
                .orElse(Span.ALL);
    }
}
