package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** How the pipeline of this server fares. It is shown beside live rows only: its counts are not protected either. */
final class OperationsView implements View {
    static final String NAME = "kaytto";

    private final Supplier<Operations> operations;

    OperationsView(Supplier<Operations> operations) {
        this.operations = operations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOfRowsAlone() {
        return false;
    }

    @Override
    public PageContent page(Wanted wanted, Scene scene) {
        Phrases t = scene.t();
        Operations now = operations.get();
        return new PageContent(
                t.of("kaytto.title"),
                t.of("kaytto.lead"),
                List.of(
                        Section.live("state", t.of("kaytto.state"), new OperationsTable(scene, now).table()),
                        Section.live("intake", t.of("kaytto.intake"), intake(now, scene))));
    }

    private static Part.Table intake(Operations now, Scene scene) {
        Phrases t = scene.t();
        List<String> columns = List.of("received", "applied", "superseded", "rejected");
        List<Part.Line> lines = now.intake().stream()
                .map(each -> new Part.Line(
                        scene.naming().area(AreaLevel.HANKEALUE, each.sender()),
                        "",
                        2,
                        Stream.of(
                                        number("received", each.received(), scene),
                                        number("applied", each.applied(), scene),
                                        number("superseded", each.superseded(), scene),
                                        number("rejected", each.rejected(), scene))
                                .toList(),
                        null))
                .toList();
        return new Part.Table(
                "intake-table",
                t.of("kaytto.intake.caption"),
                t.of("kaytto.sender"),
                columns.stream().map(column -> t.of("kaytto." + column)).toList(),
                lines,
                List.of());
    }

    private static Cell number(String key, long number, Scene scene) {
        return new OperationsCells(scene.naming()).count(key, number);
    }
}
