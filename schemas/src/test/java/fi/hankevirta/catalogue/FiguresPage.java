package fi.hankevirta.catalogue;

import fi.hankevirta.register.Goal;
import fi.hankevirta.topic.Domain;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The documentation page of figures, made from the catalogue and the goals of the register. */
final class FiguresPage {
    private static final String HEAD = """
        # Figures

        What each figure counts, of what, in which period, and what it is called in Finnish, Swedish and English. This
        page is made from [figures.json](../schemas/src/main/resources/fi/hankevirta/catalogue/figures.json), the one
        place where the definitions stand; change them there and renew the page with the command that its test,
        `FigureCatalogueDocumentationTest`, prints.

        The version of these definitions is `%s`. It is another one whenever a definition or a text below is,
        and every [export](exports.md) names it.

        ## Reading a row

        A row is one figure of one area (a hankealue, a cooperation area or the whole country, `FI`), one period and one
        breakdown. A figure of a higher level or a longer period is computed from summed numerators and denominators,
        never from other figures.
        """;
    private static final String READING = """

        A value that is missing is never written as 0. The live topics have a row once something was accepted for it at
        or under its level.

        What is told of each figure:

        - **Numerator and denominator**, or the count. "Rows" are the breakdowns that it comes in.
        - **Unit.** COUNT is a number of things; SHARE is numerator by denominator, 0 to 1 unless said otherwise; DAYS
          is a number of days.
        - **Class.** Figures about organisations (O) are open. Figures about persons (P) are under disclosure control
          when they are published.
        - **Goal.** The goal of the programme that the figure speaks to, or none. It tells what the figure is about, not
          that the goal is reached.
        - **Improves.** In which direction a change is for the better, all else equal; none where neither more nor less
          is better. Areas are never ranked on figures of AVAIN or SPro: more notifications are not worse, and few can
          mean silence.
        """;

    private FiguresPage() {}

    static String of(FigureCatalogue catalogue, StatusCatalogue statuses, List<Goal> goals) {
        return HEAD.formatted(catalogue.version())
                + "\n| status | meaning |\n|---|---|\n"
                + statuses.all().stream().map(FiguresPage::legend).collect(Collectors.joining())
                + READING
                + "\n## Goals of the programme\n\n| goal | in Finnish | figures |\n|---|---|---|\n"
                + goals.stream().map(goal -> goalRow(catalogue, goal)).collect(Collectors.joining())
                + Arrays.stream(Domain.values())
                        .map(domain -> section(catalogue, domain))
                        .collect(Collectors.joining());
    }

    private static String legend(StatusEntry status) {
        return row(status.id().name(), status.meaning().en());
    }

    private static String goalRow(FigureCatalogue catalogue, Goal goal) {
        String figures = catalogue.all().stream()
                .filter(entry -> goal.code().equals(entry.goal()))
                .map(entry -> link(entry.id()))
                .collect(Collectors.joining(", "));
        String none = goal.hasTarget() ? "none" : "none: the goal has no target";
        return row(goal.code(), goal.nameFi(), figures.isEmpty() ? none : figures);
    }

    private static String section(FigureCatalogue catalogue, Domain domain) {
        List<FigureEntry> entries = catalogue.all().stream()
                .filter(entry -> entry.domain() == domain)
                .toList();
        return "\n## " + title(domain) + "\n\nCarried by `progress." + domain.code()
                + ".v1`.\n\n| figure | name | unit | class | improves |\n|---|---|---|---|---|\n"
                + entries.stream().map(FiguresPage::overview).collect(Collectors.joining())
                + entries.stream().map(FigureBlock::of).collect(Collectors.joining());
    }

    private static String title(Domain domain) {
        return switch (domain) {
            case PILOTS -> "Milestones of pilots";
            case AVAIN -> "AVAIN measurements";
            case SPRO -> "SPro notifications";
            case STRUCTURAL -> "Structural social work";
            case REPORTING -> "Reporting";
        };
    }

    private static String overview(FigureEntry entry) {
        return row(
                link(entry.id()),
                entry.names().en(),
                entry.unit().name(),
                FigureBlock.letters(entry),
                FigureBlock.direction(entry));
    }

    /** A heading's anchor on the usual hosts is its text without dots. */
    private static String link(String id) {
        return "[`" + id + "`](#" + id.replace(".", "") + ")";
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
