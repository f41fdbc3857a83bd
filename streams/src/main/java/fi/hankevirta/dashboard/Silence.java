package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.register.Register;
import fi.hankevirta.topic.Domain;
import java.util.Objects;
import java.util.Optional;

/**
 * What an absent row means. Live topics have none where nothing was accepted, so the grid is completed from the
 * register (specification, section 6); a released grid is complete, so what it lacks was not released.
 */
final class Silence {
    private static final String COMPLETENESS = "reporting.completeness";
    private static final String STREAM = "stream=";
    private static final String PILOT = "pilot=";

    private final Register register;
    private final Grid grid;
    private final Showing showing;

    Silence(Register register, Grid grid, Showing showing) {
        this.register = register;
        this.grid = grid;
        this.showing = showing;
    }

    Kind of(FigureEntry figure, String breakdown, Place place, Span period) {
        if (showing == Showing.RELEASED) {
            return Kind.NOT_RELEASED;
        }
        if (place.level() != AreaLevel.FI && !isExpected(figure, breakdown, place, period)) {
            return Kind.NOT_PARTICIPATING;
        }
        return figure.unit() == Unit.COUNT && isClosed(figure, place, period) ? Kind.ZERO : Kind.NOT_REPORTED;
    }

    private boolean isExpected(FigureEntry figure, String breakdown, Place place, Span period) {
        if (figure.domain() == Domain.PILOTS) {
            Optional<String> pilot = value(breakdown, PILOT);
            return register.pilots().stream()
                    .filter(each -> pilot.map(each::equals).orElse(true))
                    .anyMatch(
                            each -> place.areas(register).stream().anyMatch(register.participants(each)::containsKey));
        }
        Optional<String> stream = stream(figure, breakdown);
        return stream.isEmpty()
                || place.areas(register).stream()
                        .anyMatch(area -> register.expectations().stream()
                                .anyMatch(one -> one.stream().equals(stream.get())
                                        && one.hankealue().equals(area)
                                        && (period.equals(Span.ALL)
                                                || !one.from().isAfter(period.lastMonth()))));
    }

    /** Returns whether every area in a place that is expected has closed the period. */
    private boolean isClosed(FigureEntry figure, Place place, Span period) {
        return stream(figure, "")
                .flatMap(stream -> grid.row(COMPLETENESS, STREAM + stream, place, period))
                .filter(row -> row.denominator() != null && row.denominator() > 0)
                .filter(row -> Objects.equals(row.numerator(), row.denominator()))
                .isPresent();
    }

    private static Optional<String> stream(FigureEntry figure, String breakdown) {
        return switch (figure.domain()) {
            case AVAIN -> Optional.of("avain-measurement");
            case SPRO -> Optional.of("spro-notification");
            case STRUCTURAL -> Optional.of("structural-status");
            case REPORTING -> value(breakdown, STREAM);
            case PILOTS -> Optional.empty();
        };
    }

    private static Optional<String> value(String breakdown, String name) {
        return breakdown.startsWith(name)
                ? Optional.of(breakdown.substring(name.length()).split(",", 2)[0])
                : Optional.empty();
    }
}
