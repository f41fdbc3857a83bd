package fi.hankevirta.release;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.event.Coverage;
import fi.hankevirta.event.GoalDirection;
import fi.hankevirta.event.NotificationCategory;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.event.UnitType;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Expectation;
import fi.hankevirta.register.Milestone;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.topic.EventStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every breakdown that rows of a figure can have (specification, section 6), whether there is such a row or not. */
final class Breakdowns {
    private final Register register;

    Breakdowns(Register register) {
        this.register = register;
    }

    /** Returns them in the order of the catalogue and the register. */
    Stream<String> of(FigureEntry entry) {
        return entry.breakdowns().stream().flatMap(names -> of(entry.id(), names));
    }

    private Stream<String> of(String figure, List<String> names) {
        Stream<String> breakdowns = Stream.of(Breakdown.NONE);
        for (String name : names) {
            breakdowns = breakdowns.flatMap(
                    breakdown -> values(figure, name, breakdown).map(value -> Breakdown.and(breakdown, name, value)));
        }
        return breakdowns;
    }

    private Stream<String> values(String figure, String name, String before) {
        return switch (name) {
            case "pilot" -> register.pilots().stream();
            case "milestone" ->
                register.milestones(Breakdown.value(before, "pilot"), Milestone.Level.SUB_PARTICIPANT).stream()
                        .map(Milestone::code);
            case "item" ->
                register.programmeItems().stream()
                        .filter(item -> !register.milestones(item, Milestone.Level.NATIONAL)
                                .isEmpty());
            case "method" -> register.methods().stream().map(Code::code);
            case "domain" -> register.domains().stream().map(Code::code);
            case "model" -> register.models().stream();
            case "direction" -> symbols(GoalDirection.values());
            case "change" -> symbols(SituationChange.values());
            case "category" -> symbols(NotificationCategory.values());
            case "coverage" -> symbols(Coverage.values());
            case "unitType" -> symbols(UnitType.values());
            case "quantile" -> Stream.of("p50", "p90");
            case "stream" -> streams(figure);
            default -> throw new IllegalArgumentException("nobody knows the values of the breakdown " + name);
        };
    }

    private Stream<String> streams(String figure) {
        return switch (figure) {
            case "reporting.completeness", "reporting.timeliness" ->
                register.expectations().stream().map(Expectation::stream).distinct();
            case "reporting.reconciliation" ->
                Stream.of(EventStream.AVAIN_MEASUREMENT.code(), EventStream.SPRO_NOTIFICATION.code());
            default -> Arrays.stream(EventStream.values()).map(EventStream::code);
        };
    }

    private static Stream<String> symbols(Enum<?>[] symbols) {
        return Arrays.stream(symbols).map(Enum::name).filter(name -> !name.equals("UNKNOWN"));
    }
}
