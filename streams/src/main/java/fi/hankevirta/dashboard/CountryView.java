package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.catalogue.PeriodKind;
import fi.hankevirta.figure.PeriodType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole country: headline figures, and any figure of all areas as tiles and as a table. */
final class CountryView implements View {
    static final String NAME = "maa";

    private static final String NATIONAL_ONLY = "item";
    private static final Series USUAL = new Series("spro.received", "");
    private static final List<Series> HEADLINES = List.of(
            new Series("pilots.progress", "pilot=PILOT_1"),
            new Series("pilots.progress", "pilot=PILOT_2"),
            new Series("avain.evaluations", ""),
            USUAL,
            new Series("spro.in-target", ""),
            new Series("reporting.completeness", "stream=spro-notification"));

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
        return USUAL.figure();
    }

    /** Figures of the programme as a whole have no areas. */
    @Override
    public boolean allows(FigureEntry figure) {
        return !figure.breakdowns().contains(List.of(NATIONAL_ONLY));
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        Series series = series(wanted, scene);
        Span period = wanted.period().orElseGet(() -> latest(series, scene));
        AreaMap map = new AreaMap(scene, series.figure(), series.breakdown(), period);
        Phrases t = scene.t();
        String name = scene.naming().series(series.figure(), series.breakdown()) + ", "
                + scene.naming().period(period);
        return new PageContent(
                t.of("maa.title"),
                t.of("maa.lead"),
                List.of(
                        Section.live("headlines", t.of("maa.headlines"), cards(scene)),
                        Section.fixed("choose", t.of("maa.choose"), choices(series, period, scene)),
                        Section.live("map", t.of("maa.map"), map.tiles(name)),
                        Section.live("table", t.of("maa.table"), map.table(name))));
    }

    private static Series series(Wanted wanted, Scene scene) {
        if (wanted.figure().isEmpty() && wanted.breakdown().isEmpty()) {
            return USUAL;
        }
        String figure = wanted.figure().orElse(USUAL.figure());
        List<String> all = Breakdowns.of(scene.cells().entry(figure), scene.vocabulary());
        return new Series(figure, wanted.breakdown().orElseGet(() -> all.get(0)));
    }

    private Part[] choices(Series series, Span period, Scene scene) {
        Choices choices = new Choices(scene);
        List<FigureEntry> figures =
                scene.vocabulary().figures().all().stream().filter(this::allows).toList();
        List<String> breakdowns = Breakdowns.of(scene.cells().entry(series.figure()), scene.vocabulary());
        return new Part[] {
            choices.figures(NAME, figures, series.figure()),
            choices.rows(NAME, series.figure(), breakdowns, series.breakdown(), period)
        };
    }

    private static Part.Cards cards(Scene scene) {
        return new Part.Cards(
                HEADLINES.stream().map(series -> card(series, scene)).toList());
    }

    private static Part.Card card(Series series, Scene scene) {
        Span period = latest(series, scene);
        Optional<String> change = scene.cells().change(series.figure(), series.breakdown(), Place.COUNTRY, period);
        return new Part.Card(
                scene.naming().series(series.figure(), series.breakdown()),
                scene.naming().period(period),
                scene.cells().of(series.figure(), series.breakdown(), Place.COUNTRY, period),
                change.orElse(""));
    }

    /** Quarters are what every domain is released by. */
    private static Span latest(Series series, Scene scene) {
        if (scene.cells().entry(series.figure()).period() == PeriodKind.ALL) {
            return Span.ALL;
        }
        return Stream.of(PeriodType.QUARTER, PeriodType.YEAR, PeriodType.MONTH)
                .flatMap(type -> scene.grid().latest(series.figure(), series.breakdown(), type).stream())
                .findFirst()
                .orElse(Span.ALL);
    }
}
