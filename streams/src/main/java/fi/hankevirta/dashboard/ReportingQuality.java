package fi.hankevirta.dashboard;

import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.topic.Domain;
import java.util.List;

/** All figures of reporting of one stream and period beside one another: late, corrected and refused at one look. */
final class ReportingQuality {
    private final Scene scene;

    ReportingQuality(Scene scene) {
        this.scene = scene;
    }

    Part.Table table(String stream, Span period) {
        List<Series> series = scene.vocabulary().figures().all().stream()
                .filter(figure -> figure.domain() == Domain.REPORTING)
                .filter(figure -> Breakdowns.of(figure, scene.vocabulary()).contains(stream))
                .map(FigureEntry::id)
                .map(figure -> new Series(figure, stream))
                .toList();
        List<Part.Line> lines = new AreaLines(scene)
                .of(place -> series.stream()
                        .map(each -> scene.cells().of(each.figure(), stream, place, period))
                        .toList());
        return new Part.Table(
                "quality-table",
                scene.t()
                        .of(
                                "raportointi.quality.caption",
                                scene.naming().breakdown(stream),
                                scene.naming().period(period)),
                scene.t().of("table.area"),
                series.stream()
                        .map(each -> scene.naming().figure(each.figure()))
                        .toList(),
                lines,
                new Downloads(scene).of(series, List.of(), List.of(period)));
    }
}
