package fi.hankevirta.batch;

import fi.hankevirta.batch.Rows.Heading;
import fi.hankevirta.register.BaselineCount;
import fi.hankevirta.register.Register;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The figures of the domain structural: by the latest status of each area up to the end of a period. */
final class StructuralFigures {
    private final Register register;
    private final Rows rows;

    StructuralFigures(Register register, Rows rows) {
        this.register = register;
        this.rows = rows;
    }

    void write(List<StatusReport> reports) {
        Map<Place, List<StatusReport>> byPlace = new HashMap<>();
        for (StatusReport report : reports) {
            for (Place place : rows.geography().placesOf(report.seen().hankealue())) {
                byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(report);
            }
        }
        byPlace.forEach((place, here) -> {
            Set<Period> periods = new HashSet<>();
            here.forEach(report -> periods.addAll(Period.of(report.asOf())));
            periods.forEach(period -> write(place, period, latest(here, period.last())));
        });
    }

    private static Collection<StatusReport> latest(List<StatusReport> reports, YearMonth last) {
        Map<String, StatusReport> latest = new HashMap<>();
        for (StatusReport report : reports) {
            if (!report.asOf().isAfter(last)) {
                latest.merge(
                        report.seen().hankealue(), report, (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b);
            }
        }
        return latest.values();
    }

    private void write(Place place, Period period, Collection<StatusReport> latest) {
        for (String coverage : List.of("WHOLE", "PARTIAL", "NONE")) {
            share(
                    new Heading("structural.coverage", "coverage=" + coverage, place, period),
                    latest,
                    report -> report.coverage().equals(coverage) ? 1 : 0,
                    report -> 1);
        }
        for (String type : List.of("MUNICIPALITY", "COOPERATION_AREA")) {
            share(
                    new Heading("structural.units", "unitType=" + type, place, period),
                    latest.stream()
                            .filter(report -> report.unitType().equals(type))
                            .toList(),
                    StatusReport::unitsWithModel,
                    StatusReport::unitsTotal);
        }
        for (BaselineCount line : register.baseline()) {
            if (line.dimension().equals("model")) {
                share(
                        new Heading("structural.model", "model=" + line.code(), place, period),
                        latest,
                        report -> report.models().contains(line.code()) ? 1 : 0,
                        report -> 1);
            }
        }
    }

    private void share(
            Heading heading,
            Collection<StatusReport> reports,
            ToLongFunction<StatusReport> numerator,
            ToLongFunction<StatusReport> denominator) {
        Behind behind = new Behind();
        reports.forEach(report -> behind.add(report.seen()));
        rows.share(
                heading,
                reports.stream().mapToLong(numerator).sum(),
                reports.stream().mapToLong(denominator).sum(),
                behind,
                rows.geography().expected(SourceStream.STRUCTURAL_STATUS, heading.place(), heading.period()));
    }
}
