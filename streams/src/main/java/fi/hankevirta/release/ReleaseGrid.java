package fi.hankevirta.release;

import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.catalogue.PeriodKind;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every row of a release, whether there is anything behind it or not: those of its own period, and of figures about
 * organisations the months in it too (specification, section 7).
 */
final class ReleaseGrid {
    private static final String COUNTRY = "FI";
    /** Its milestones are THL's: it has no rows of areas. */
    static final String NATIONAL = "pilots.national";

    private final Register register;
    private final Domain domain;
    private final Breakdowns breakdowns;

    ReleaseGrid(Register register, Domain domain) {
        this.register = register;
        this.domain = domain;
        this.breakdowns = new Breakdowns(register);
    }

    /**
     * Returns its rows.
     *
     * @param period that is released
     * @param months in it
     */
    List<GridKey> keys(ReleasePeriod period, List<YearMonth> months) {
        return FigureCatalogue.shipped().all().stream()
                .filter(figure -> figure.domain() == domain)
                .flatMap(figure -> breakdowns
                        .of(figure)
                        .flatMap(breakdown ->
                                periods(figure, breakdown, period, months).flatMap(of -> keys(figure, breakdown, of))))
                .toList();
    }

    private static Stream<String> periods(
            FigureEntry figure, String breakdown, ReleasePeriod period, List<YearMonth> months) {
        if (figure.period() == PeriodKind.ALL) {
            return Stream.of(period).filter(ReleasePeriod.ALL::equals).map(ReleasePeriod::text);
        }
        Stream<String> own = Stream.of(period.text());
        return figure.classOf(breakdown) == DisclosureClass.PERSONS
                ? own
                : Stream.concat(own, months.stream().map(YearMonth::toString));
    }

    private Stream<GridKey> keys(FigureEntry figure, String breakdown, String period) {
        Stream<GridKey> country = Stream.of(new GridKey(figure, breakdown, AreaLevel.FI, COUNTRY, period));
        if (figure.id().equals(NATIONAL)) {
            return country;
        }
        Stream<GridKey> ytas = register.ytas().stream()
                .map(Code::code)
                .map(code -> new GridKey(figure, breakdown, AreaLevel.YTA, code, period));
        Stream<GridKey> areas = register.areas().stream()
                .map(Hankealue::code)
                .map(code -> new GridKey(figure, breakdown, AreaLevel.HANKEALUE, code, period));
        return Stream.of(country, ytas, areas).flatMap(keys -> keys);
    }
}
