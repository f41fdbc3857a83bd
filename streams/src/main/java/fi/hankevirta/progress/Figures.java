package fi.hankevirta.progress;

import static fi.hankevirta.progress.SumRule.count;
import static fi.hankevirta.progress.SumRule.share;
import static fi.hankevirta.progress.SumRule.slot;

import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.event.SituationChange;
import fi.hankevirta.progress.MilestoneRule.Counted;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Tally;
import fi.hankevirta.topic.EventStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How each figure of section 6 of the specification is computed, one line each. What it is called, and its unit and
 * class, are told by the catalogue.
 */
final class Figures {
    private static final FigureCatalogue CATALOGUE = FigureCatalogue.shipped();
    private static final String PILOT_OF_METHODS = "PILOT_2";
    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private Figures() {}

    /**
     * Returns all figures.
     *
     * @param register what its rules and expectations ask
     * @param targets days that figures are measured against
     */
    static List<FigureDefinition> all(Register register, Targets targets) {
        return Stream.of(
                        pilots(register),
                        avain(register),
                        spro(register, targets.sproDays()),
                        structural(register),
                        reporting(register, targets.closingDays()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<FigureDefinition> pilots(Register register) {
        Expected pilot = Expected.participants(register);
        Expected methods = Expected.participants(register, PILOT_OF_METHODS);
        return List.of(
                figure("pilots.progress", pilot, new MilestoneRule(register, Counted.MILESTONES)),
                figure("pilots.milestone", pilot, new MilestoneRule(register, Counted.WHOLE_AREAS)),
                figure("pilots.coverage", pilot, new MilestoneRule(register, Counted.SUB_PARTICIPANTS)),
                figure("pilots.reached", pilot, count(Tally.PILOTS_REACHED, slot(Tally.PILOTS_REACHED, "count"))),
                figure("pilots.lead-time", pilot, shareOf(Tally.PILOTS_LEAD_TIME, "days")),
                figure("pilots.method", methods, new MethodRule(register, PILOT_OF_METHODS)),
                figure("pilots.national", Expected.none(), new NationalRule(register)));
    }

    private static List<FigureDefinition> avain(Register register) {
        Expected areas = Expected.reporters(register, EventStream.AVAIN_MEASUREMENT);
        return List.of(
                figure("avain.plans", areas, count(Tally.AVAIN_PLANS, slot(Tally.AVAIN_PLANS, "count"))),
                figure("avain.followed-up", areas, shareOf(Tally.AVAIN_FOLLOWED_UP, "followed-up")),
                figure("avain.evaluations", areas, shareOf(Tally.AVAIN_EVALUATIONS, "achieved")),
                figure(
                        "avain.partly",
                        areas,
                        shareOf(Tally.AVAIN_EVALUATIONS, "partly").only(Breakdown.NONE)),
                figure("avain.change", areas, changes()),
                figure("avain.attained", areas, shareOf(Tally.AVAIN_ATTAINED, "achieved")),
                figure("avain.client-present", areas, shareOf(Tally.AVAIN_CLIENT_PRESENT, "present")));
    }

    private static List<FigureDefinition> spro(Register register, int targetDays) {
        Expected areas = Expected.reporters(register, EventStream.SPRO_NOTIFICATION);
        return List.of(
                figure("spro.received", areas, count(Tally.SPRO_RECEIVED, slot(Tally.SPRO_RECEIVED, "count"))),
                figure("spro.closed", areas, count(Tally.SPRO_CLOSED, Total::all)),
                figure("spro.open", areas, new StockRule()),
                figure("spro.handling-days", areas, quantiles(Tally.SPRO_CLOSED)),
                figure("spro.first-response-days", areas, quantiles(Tally.SPRO_FIRST_RESPONSE)),
                figure("spro.with-measures", areas, shareOf(Tally.SPRO_CORRECTED, "with-measures")),
                figure(
                        "spro.escalated",
                        areas,
                        shareOf(Tally.SPRO_RECEIVED, "escalated").only(Breakdown.NONE)),
                figure("spro.in-target", areas, share(Tally.SPRO_CLOSED, total -> total.upTo(targetDays), Total::all)));
    }

    private static List<FigureDefinition> structural(Register register) {
        Expected areas = Expected.reporters(register, EventStream.STRUCTURAL_STATUS);
        return List.of(
                figure("structural.coverage", areas, rules(List.of("WHOLE", "PARTIAL", "NONE"), StatusRule::coverage)),
                figure(
                        "structural.units",
                        areas,
                        rules(List.of("MUNICIPALITY", "COOPERATION_AREA"), StatusRule::units)),
                figure("structural.model", areas, rules(register.models(), StatusRule::model)));
    }

    private static List<FigureDefinition> reporting(Register register, int closingDays) {
        Expected areas = Expected.reporters(register);
        Reporters reporters = new Reporters(register);
        return List.of(
                figure("reporting.completeness", areas, ClosingRule.completeness(reporters)),
                figure("reporting.timeliness", areas, new ClosingRule(reporters, closingDays)),
                figure("reporting.reconciliation", areas, new ReconciliationRule()),
                figure("reporting.rejected", areas, share(Tally.INTAKE, slot(Tally.INTAKE, "rejected"), Total::all)),
                figure("reporting.corrections", areas, shareOf(Tally.REPORTING_THINGS, "corrected")));
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

    private static FigureDefinition figure(String id, Expected expected, FigureRule... rules) {
        return new FigureDefinition(CATALOGUE.of(id).orElseThrow(), expected, List.of(rules));
    }
}
