package fi.hankevirta.progress;

import static fi.hankevirta.progress.SumRule.count;
import static fi.hankevirta.progress.SumRule.share;
import static fi.hankevirta.progress.SumRule.slot;

import fi.hankevirta.event.SituationChange;
import fi.hankevirta.figure.Unit;
import fi.hankevirta.progress.FigureDefinition.About;
import fi.hankevirta.progress.MilestoneRule.Counted;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The figures of section 6 of the specification, one line each. */
final class Figures {
    private static final String PILOT_OF_METHODS = "PILOT_2";
    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private Figures() {}

    /**
     * Returns all figures.
     *
     * @param register what its rules and expectations ask
     * @param sproTargetDays days within which a notification should be closed, a local target
     */
    static List<FigureDefinition> all(Register register, int sproTargetDays) {
        return Stream.of(pilots(register), avain(register), spro(register, sproTargetDays), structural(register))
                .flatMap(List::stream)
                .toList();
    }

    private static List<FigureDefinition> pilots(Register register) {
        Expected pilot = Expected.participants(register);
        Expected methods = Expected.participants(register, PILOT_OF_METHODS);
        return List.of(
                pilots("progress", Unit.SHARE, pilot, new MilestoneRule(register, Counted.MILESTONES)),
                pilots("milestone", Unit.SHARE, pilot, new MilestoneRule(register, Counted.WHOLE_AREAS)),
                pilots("coverage", Unit.SHARE, pilot, new MilestoneRule(register, Counted.SUB_PARTICIPANTS)),
                pilots("reached", Unit.COUNT, pilot, count(Tally.PILOTS_REACHED, slot(Tally.PILOTS_REACHED, "count"))),
                pilots("lead-time", Unit.DAYS, pilot, shareOf(Tally.PILOTS_LEAD_TIME, "days")),
                pilots("method", Unit.SHARE, methods, new MethodRule(register, PILOT_OF_METHODS)),
                pilots("national", Unit.SHARE, Expected.none(), new NationalRule(register)));
    }

    private static List<FigureDefinition> avain(Register register) {
        Expected areas = Expected.reporters(register, EventStream.AVAIN_MEASUREMENT);
        return List.of(
                avain("plans", Unit.COUNT, areas, count(Tally.AVAIN_PLANS, slot(Tally.AVAIN_PLANS, "count"))),
                avain("followed-up", Unit.SHARE, areas, shareOf(Tally.AVAIN_FOLLOWED_UP, "followed-up")),
                avain("evaluations", Unit.SHARE, areas, shareOf(Tally.AVAIN_EVALUATIONS, "achieved")),
                avain(
                        "partly",
                        Unit.SHARE,
                        areas,
                        shareOf(Tally.AVAIN_EVALUATIONS, "partly").only(Breakdown.NONE)),
                avain("change", Unit.SHARE, areas, changes()),
                avain("attained", Unit.SHARE, areas, shareOf(Tally.AVAIN_ATTAINED, "achieved")),
                avain("client-present", Unit.SHARE, areas, shareOf(Tally.AVAIN_CLIENT_PRESENT, "present")));
    }

    private static List<FigureDefinition> spro(Register register, int targetDays) {
        Expected areas = Expected.reporters(register, EventStream.SPRO_NOTIFICATION);
        return List.of(
                spro("received", Unit.COUNT, areas, count(Tally.SPRO_RECEIVED, slot(Tally.SPRO_RECEIVED, "count"))),
                spro("closed", Unit.COUNT, areas, count(Tally.SPRO_CLOSED, Total::all)),
                spro("open", Unit.COUNT, areas, new StockRule()),
                spro("handling-days", Unit.DAYS, areas, quantiles(Tally.SPRO_CLOSED)),
                spro("first-response-days", Unit.DAYS, areas, quantiles(Tally.SPRO_FIRST_RESPONSE)),
                spro("with-measures", Unit.SHARE, areas, shareOf(Tally.SPRO_CORRECTED, "with-measures")),
                spro(
                        "escalated",
                        Unit.SHARE,
                        areas,
                        shareOf(Tally.SPRO_RECEIVED, "escalated").only(Breakdown.NONE)),
                spro(
                        "in-target",
                        Unit.SHARE,
                        areas,
                        share(Tally.SPRO_CLOSED, total -> total.upTo(targetDays), Total::all)));
    }

    private static List<FigureDefinition> structural(Register register) {
        Expected areas = Expected.reporters(register, EventStream.STRUCTURAL_STATUS);
        return List.of(
                structural("coverage", areas, rules(List.of("WHOLE", "PARTIAL", "NONE"), StatusRule::coverage)),
                structural("units", areas, rules(List.of("MUNICIPALITY", "COOPERATION_AREA"), StatusRule::units)),
                structural("model", areas, rules(register.models(), StatusRule::model)));
    }

    private static FigureRule[] rules(List<String> codes, Function<String, FigureRule> rule) {
        return codes.stream().map(rule).toArray(FigureRule[]::new);
    }

    private static SumRule shareOf(Tally tally, String slot) {
        return share(tally, slot(tally, slot), slot(tally, "count"));
    }

    private static FigureRule[] changes() {
        return Stream.of(SituationChange.WORSENED, SituationChange.UNCHANGED, SituationChange.IMPROVED)
                .map(change -> share(Tally.AVAIN_CHANGE, slot(Tally.AVAIN_CHANGE, change.name()), Total::all)
                        .only(Breakdown.of("change", change.name())))
                .toArray(FigureRule[]::new);
    }

    private static FigureRule[] quantiles(Tally tally) {
        return new FigureRule[] {new QuantileRule(tally, MEDIAN), new QuantileRule(tally, NINETIETH)};
    }

    private static FigureDefinition pilots(String name, Unit unit, Expected expected, FigureRule... rules) {
        return figure(Domain.PILOTS, name, unit, About.ORGANISATIONS, expected, rules);
    }

    private static FigureDefinition avain(String name, Unit unit, Expected expected, FigureRule... rules) {
        return figure(Domain.AVAIN, name, unit, About.PERSONS, expected, rules);
    }

    private static FigureDefinition spro(String name, Unit unit, Expected expected, FigureRule... rules) {
        return figure(Domain.SPRO, name, unit, About.PERSONS, expected, rules);
    }

    private static FigureDefinition structural(String name, Expected expected, FigureRule... rules) {
        return figure(Domain.STRUCTURAL, name, Unit.SHARE, About.ORGANISATIONS, expected, rules);
    }

    private static FigureDefinition figure(
            Domain domain, String name, Unit unit, About about, Expected expected, FigureRule... rules) {
        return new FigureDefinition(domain.code() + "." + name, domain, unit, about, expected, List.of(rules));
    }
}
