package fi.hankevirta.release;

import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import java.util.List;
import java.util.stream.Stream;

/** Every row about persons that a release of a domain has, whether there is anything behind it or not. */
public final class PersonGrid {
    private static final FigureCatalogue CATALOGUE = FigureCatalogue.shipped();

    private final Register register;
    private final Domain domain;
    private final Breakdowns breakdowns;

    public PersonGrid(Register register, Domain domain) {
        this.register = register;
        this.domain = domain;
        this.breakdowns = new Breakdowns(register);
    }

    Register register() {
        return register;
    }

    /** Returns the rows of a period. */
    List<GridRow> rows(ReleasePeriod period, Cut cut) {
        return CountedFigure.all().stream()
                .filter(figure -> figure.figure().startsWith(domain.code() + "."))
                .filter(figure ->
                        period.equals(ReleasePeriod.ALL) || !figure.figure().equals("avain.attained"))
                .flatMap(figure ->
                        breakdowns(figure.figure()).flatMap(breakdown -> rows(figure, breakdown, period, cut)))
                .toList();
    }

    private Stream<GridRow> rows(CountedFigure figure, String breakdown, ReleasePeriod period, Cut cut) {
        Stream<GridRow> country = Stream.of(GridRow.of(figure, breakdown, AreaLevel.FI, "FI", period, cut));
        Stream<GridRow> ytas = register.ytas().stream()
                .map(Code::code)
                .map(code -> GridRow.of(figure, breakdown, AreaLevel.YTA, code, period, cut));
        Stream<GridRow> areas = register.areas().stream()
                .map(Hankealue::code)
                .map(code -> GridRow.of(figure, breakdown, AreaLevel.HANKEALUE, code, period, cut));
        return Stream.of(country, ytas, areas).flatMap(rows -> rows);
    }

    private Stream<String> breakdowns(String figure) {
        FigureEntry entry = CATALOGUE.of(figure).orElseThrow();
        return breakdowns.of(entry).filter(breakdown -> entry.classOf(breakdown) == DisclosureClass.PERSONS);
    }
}
