package fi.hankevirta.local;

import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.PublishedFigure;
import fi.hankevirta.register.Code;
import fi.hankevirta.register.Register;
import fi.hankevirta.release.ReleasePeriod;
import fi.hankevirta.releasing.Wanted;
import fi.hankevirta.topic.Domain;
import fi.hankevirta.view.RowQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which released rows the command {@code export} writes; an option that is not given allows all. */
final class ExportSelection {
    private static final Pattern PERIOD = Pattern.compile("ALL|[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]))?");
    private static final String COUNTRY = "FI";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            split = ",",
            description = "Only of pilots, avain, spro, structural or reporting.")
    private List<String> domains = new ArrayList<>();

    @Option(
            names = "--release",
            paramLabel = "RELEASE",
            split = ",",
            description = "Only of this release, such as spro-2021-Q3.")
    private List<String> releases = new ArrayList<>();

    @Option(
            names = "--figure",
            paramLabel = "ID",
            split = ",",
            description = "Only this figure, such as spro.received.")
    private List<String> figures = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            description = "Only areas of this level: HANKEALUE, YTA or FI.")
    private List<AreaLevel> levels = new ArrayList<>();

    @Option(
            names = "--area",
            paramLabel = "CODE-OR-NAME",
            split = ",",
            description = "Only this area: FI, a YTA's code, or an area's code, name or alias of the register.")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            split = ",",
            description = "Only this period: YYYY-MM, YYYY-Qn, YYYY or ALL.")
    private List<String> periods = new ArrayList<>();

    /**
     * Returns which rows are meant.
     *
     * @throws IllegalArgumentException when an option can't be; the message names what can
     */
    RowQuery query(Register register) {
        figures.forEach(ExportSelection::domainOf);
        for (String period : periods) {
            if (!PERIOD.matcher(period).matches()) {
                throw new IllegalArgumentException(period + " is no period: give YYYY-MM, YYYY-Qn, YYYY or ALL");
            }
        }
        if (levels.contains(AreaLevel.UNKNOWN)) {
            throw new IllegalArgumentException("UNKNOWN is no level: give HANKEALUE, YTA or FI");
        }
        return new RowQuery(
                Set.copyOf(figures),
                Set.copyOf(levels),
                areas.stream().map(area -> code(area, register)).collect(Collectors.toSet()),
                Set.copyOf(periods),
                Set.of());
    }

    /**
     * Returns which rows of topics are of a release that is meant.
     *
     * @throws IllegalArgumentException when there can be no such release
     */
    Predicate<PublishedFigure> ofRelease() {
        releases.forEach(ExportSelection::domainOfRelease);
        Set<String> wanted = Set.copyOf(releases);
        return row -> wanted.isEmpty() || wanted.contains(row.getRelease());
    }

    /**
     * Returns the domains whose topics can hold what is meant.
     *
     * @throws IllegalArgumentException when there is no such domain, release or figure
     */
    List<Domain> domains() {
        if (!domains.isEmpty()) {
            return domains.stream().map(Wanted::domain).distinct().toList();
        }
        if (!releases.isEmpty()) {
            return releases.stream()
                    .map(ExportSelection::domainOfRelease)
                    .distinct()
                    .toList();
        }
        return figures.isEmpty()
                ? List.of(Domain.values())
                : figures.stream().map(ExportSelection::domainOf).distinct().toList();
    }

    private static Domain domainOf(String figure) {
        return FigureCatalogue.shipped()
                .of(figure)
                .map(FigureEntry::domain)
                .orElseThrow(() -> new IllegalArgumentException(figure + " is no figure: give one of "
                        + FigureCatalogue.shipped().all().stream()
                                .map(FigureEntry::id)
                                .collect(Collectors.joining(", "))));
    }

    private static Domain domainOfRelease(String release) {
        int dash = release.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException(release + " is no release: give domain-period, such as spro-2021-Q3");
        }
        ReleasePeriod.parse(release.substring(dash + 1));
        return Wanted.domain(release.substring(0, dash));
    }

    private static String code(String area, Register register) {
        if (area.equals(COUNTRY) || register.ytas().stream().map(Code::code).anyMatch(area::equals)) {
            return area;
        }
        return register.resolve(area)
                .orElseThrow(() -> new IllegalArgumentException(area + " is no area: give FI, one of "
                        + register.ytas().stream().map(Code::code).collect(Collectors.joining(", "))
                        + ", or an area's code, name or alias of the register, such as LAPPI"));
    }
}
