package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.PeriodType;
import fi.hankevirta.topic.Domain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The forms by which a page is asked for other rows. The figure has one of its own, since the breakdowns and periods to
 * choose from are those of a figure.
 */
final class Choices {
    private final Scene scene;

    Choices(Scene scene) {
        this.scene = scene;
    }

    Part.Choice figures(String page, List<FigureEntry> figures, String chosen) {
        List<Part.Group> groups = new ArrayList<>();
        for (Domain domain : Domain.values()) {
            List<Part.Option> options = figures.stream()
                    .filter(figure -> figure.domain() == domain)
                    .map(figure -> option(figure.id(), scene.naming().figure(figure.id()), chosen))
                    .toList();
            if (!options.isEmpty()) {
                groups.add(new Part.Group(scene.t().of("domain." + domain.code()), options));
            }
        }
        return new Part.Choice(scene.path(page), List.of(), List.of(select(Parameters.FIGURE, groups)), false);
    }

    /** Asks for breakdown and period of a figure. */
    Part.Choice rows(String page, String figure, List<String> breakdowns, String breakdown, Span period) {
        List<Part.Option> options = breakdowns.stream()
                .map(each -> option(
                        each,
                        each.isEmpty()
                                ? scene.t().of("breakdown.none")
                                : scene.naming().breakdown(each),
                        breakdown))
                .toList();
        List<Part.Kept> kept = List.of(new Part.Kept(Parameters.FIGURE, figure));
        return new Part.Choice(
                scene.path(page),
                kept,
                List.of(
                        select(Parameters.BREAKDOWN, List.of(new Part.Group("", options))),
                        select(Parameters.PERIOD, periods(figure, breakdown, period))),
                true);
    }

    /** Asks for a period only, of those that any of the figures has. */
    Part.Choice periods(String page, String figure, String breakdown, Span period) {
        return new Part.Choice(
                scene.path(page),
                List.of(),
                List.of(select(Parameters.PERIOD, periods(figure, breakdown, period))),
                false);
    }

    private List<Part.Group> periods(String figure, String breakdown, Span chosen) {
        List<Span> all = new ArrayList<>(scene.grid().periods(figure, breakdown));
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return Arrays.stream(PeriodType.values())
                .map(type -> new Part.Group(
                        scene.t().of("periods." + type.name().toLowerCase(Locale.ROOT)),
                        all.stream()
                                .filter(period -> period.type() == type)
                                .map(period ->
                                        option(period.code(), scene.naming().period(period), chosen.code()))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private Part.Select select(String name, List<Part.Group> groups) {
        return new Part.Select(name, scene.t().of("choice." + name), groups);
    }

    private static Part.Option option(String value, String text, String chosen) {
        return new Part.Option(value, text, value.equals(chosen));
    }
}
