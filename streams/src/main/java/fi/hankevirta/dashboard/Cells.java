package fi.hankevirta.dashboard;

import fi.hankevirta.api.Vocabulary;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.view.ReleaseMark;
import fi.hankevirta.view.ViewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes cells of rows. */
final class Cells {
    private final Grid grid;
    private final Vocabulary vocabulary;
    private final Naming naming;
    private final Silence silence;

    Cells(Grid grid, Vocabulary vocabulary, Naming naming, Silence silence) {
        this.grid = grid;
        this.vocabulary = vocabulary;
        this.naming = naming;
        this.silence = silence;
    }

    /** Returns the cell of a row, or what it means that there is none. */
    Cell of(String figure, String breakdown, Place place, Span period) {
        FigureEntry entry = entry(figure);
        Optional<ViewRow> row = grid.row(figure, breakdown, place, period);
        Kind kind = row.map(Kind::of).orElseGet(() -> silence.of(entry, breakdown, place, period));
        return new Cell(kind, text(kind, row, entry.unit()), 0, about(entry, breakdown, place, period, kind, row));
    }

    /** Returns what an area has of a count of the country; words when one of them is not known. */
    Cell share(String figure, String breakdown, Place place, Span period) {
        Optional<Long> part = grid.row(figure, breakdown, place, period).flatMap(Cells::count);
        Optional<Long> whole =
                grid.row(figure, breakdown, Place.COUNTRY, period).flatMap(Cells::count);
        if (entry(figure).unit() != Unit.COUNT || part.isEmpty() || whole.orElse(0L) == 0) {
            return Cell.words("");
        }
        double share = (double) part.get() / whole.orElseThrow();
        Phrases t = naming.phrases();
        String area = naming.area(place.level(), place.code());
        List<About.Fact> facts = List.of(
                About.Fact.of(area, naming.formats().count(part.get())),
                About.Fact.of(
                        naming.area(AreaLevel.FI, Place.COUNTRY.code()),
                        naming.formats().count(whole.orElseThrow())));
        About about = new About(
                naming.series(figure, breakdown) + ", " + naming.period(period), t.of("about.share", area), facts);
        return Cell.number(part.get() == 0, naming.formats().value(share, Unit.SHARE), about);
    }

    /** Returns how a number has changed from the period before, in words; empty when one of them is not known. */
    Optional<String> change(String figure, String breakdown, Place place, Span period) {
        Optional<Double> now = grid.row(figure, breakdown, place, period).flatMap(Cells::value);
        Optional<Double> before =
                grid.row(figure, breakdown, place, period.before()).flatMap(Cells::value);
        if (period.equals(period.before()) || now.isEmpty() || before.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = entry(figure).unit();
        double difference = (now.get() - before.get()) * (unit == Unit.SHARE ? 100 : 1);
        String text = naming.formats().difference(difference);
        return Optional.of(naming.phrases()
                .of("change." + unit.name().toLowerCase(Locale.ROOT), text, naming.period(period.before())));
    }

    FigureEntry entry(String figure) {
        return vocabulary
                .figures()
                .of(figure)
                .orElseThrow(() -> new IllegalArgumentException("there is no figure " + figure));
    }

    private String text(Kind kind, Optional<ViewRow> row, Unit unit) {
        if (kind.isNumber()) {
            double value = row.flatMap(Cells::value).orElse(0.0);
            String number = naming.formats().value(value, unit);
            return unit == Unit.DAYS ? naming.phrases().of("unit.days", number) : number;
        }
        return kind == Kind.NOT_RELEASED ? naming.phrases().of("kind.not-released") : naming.status(kind.status());
    }

    private About about(
            FigureEntry figure, String breakdown, Place place, Span period, Kind kind, Optional<ViewRow> row) {
        Phrases t = naming.phrases();
        String title = String.join(
                ", ",
                naming.series(figure.id(), breakdown),
                naming.area(place.level(), place.code()),
                naming.period(period));
        List<About.Fact> facts = new ArrayList<>();
        String status = kind == Kind.NOT_RELEASED ? t.of("kind.not-released") : naming.status(kind.status());
        facts.add(About.Fact.of(t.of("about.status"), status));
        facts.add(new About.Fact(
                t.of(figure.denominator() == null ? "about.count" : "about.numerator"),
                number(row.map(ViewRow::numerator)),
                figure.numerator()));
        String denominator = figure.denominator();
        if (denominator != null) {
            facts.add(new About.Fact(t.of("about.denominator"), number(row.map(ViewRow::denominator)), denominator));
        }
        row.ifPresent(each -> addSource(each, facts));
        return new About(title, figure.explanation().in(t.language()), facts);
    }

    private void addSource(ViewRow row, List<About.Fact> facts) {
        Phrases t = naming.phrases();
        Integer contributing = row.contributingAreas();
        if (contributing != null) {
            facts.add(About.Fact.of(t.of("about.areas"), t.of("about.areas.of", contributing, row.expectedAreas())));
        }
        Instant last = row.lastRecordedAt();
        facts.add(About.Fact.of(
                t.of("about.last"),
                last == null ? t.of("about.none") : naming.formats().dateTime(last)));
        ReleaseMark release = row.release();
        facts.add(About.Fact.of(t.of("about.release"), release == null ? t.of("about.live") : release(release)));
    }

    private String release(ReleaseMark release) {
        return naming.phrases().of("about.release.of", release.release(), release.revision(), release.ruleSet());
    }

    private String number(Optional<Long> number) {
        return number.map(naming.formats()::count).orElse(naming.phrases().of("about.none"));
    }

    private static Optional<Long> count(ViewRow row) {
        return Kind.of(row).isNumber() ? Optional.ofNullable(row.numerator()) : Optional.empty();
    }

    private static Optional<Double> value(ViewRow row) {
        return Kind.of(row).isNumber() ? Optional.ofNullable(row.value()) : Optional.empty();
    }
}
