package fi.hankevirta.release;

import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every row about persons that a release of a domain has, whether there is anything behind it or not. */
public final class PersonGrid {
    private final Register register;
    private final Domain domain;

    public PersonGrid(Register register, Domain domain) {
        this.register = register;
        this.domain = domain;
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
        return switch (figure) {
            case "spro.received" ->
                Stream.concat(Stream.of(""), by("category", symbols(NotificationCategory.values())));
            case "spro.handling-days", "spro.first-response-days" -> by("quantile", Stream.of("p50", "p90"));
            case "avain.evaluations" ->
                Stream.of(
                                Stream.of(""),
                                by("domain", register.domains().stream().map(Code::code)),
                                by("direction", Stream.of(GoalDirection.IMPROVE.name(), GoalDirection.MAINTAIN.name())))
                        .flatMap(names -> names);
            case "avain.change" -> by("change", symbols(SituationChange.values()));
            case "reporting.reconciliation", "reporting.corrections" ->
                by("stream", Stream.of(EventStream.AVAIN_MEASUREMENT.code(), EventStream.SPRO_NOTIFICATION.code()));
            default -> Stream.of("");
        };
    }

    private static Stream<String> by(String name, Stream<String> values) {
        return values.map(value -> name + "=" + value);
    }

    private static Stream<String> symbols(Enum<?>[] symbols) {
        return Arrays.stream(symbols).map(Enum::name).filter(name -> !name.equals("UNKNOWN"));
    }
}
