package fi.hankevirta.dashboard;

import fi.hankevirta.figure.AreaLevel;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
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
    public List<String> parameters() {
        return List.of();
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
                        Section.live("state", t.of("kaytto.state"), state(now, scene)),
                        Section.live("intake", t.of("kaytto.intake"), intake(now, scene))));
    }

    private static Part.Table state(Operations now, Scene scene) {
        Phrases t = scene.t();
        List<Part.Line> lines = List.of(
                line(t.of("kaytto.ready"), Cell.words(t.of(now.ready() ? "kaytto.yes" : "kaytto.no"))),
                line(t.of("kaytto.lag"), number(now.lag(), scene)),
                line(t.of("kaytto.threads"), number(now.threads(), scene)),
                line(t.of("kaytto.untold"), number(now.untold(), scene)),
                line(t.of("kaytto.entities"), number(now.entities(), scene)),
                line(t.of("kaytto.bytes"), number(now.bytes(), scene)));
        return new Part.Table(
                "state-table",
                t.of("kaytto.state.caption"),
                t.of("kaytto.measure"),
                List.of(t.of("table.value")),
                lines,
                List.of());
    }

    private static Part.Table intake(Operations now, Scene scene) {
        Phrases t = scene.t();
        List<Part.Line> lines = now.intake().stream()
                .map(each -> new Part.Line(
                        scene.naming().area(AreaLevel.HANKEALUE, each.sender()),
                        "",
                        2,
                        LongStream.of(each.received(), each.applied(), each.superseded(), each.rejected())
                                .mapToObj(count -> number(count, scene))
                                .toList(),
                        null))
                .toList();
        return new Part.Table(
                "intake-table",
                t.of("kaytto.intake.caption"),
                t.of("kaytto.sender"),
                Stream.of("received", "applied", "superseded", "rejected")
                        .map(column -> t.of("kaytto." + column))
                        .toList(),
                lines,
                List.of());
    }

    private static Part.Line line(String head, Cell cell) {
        return new Part.Line(head, "", 2, List.of(cell), null);
    }

    private static Cell number(long number, Scene scene) {
        return new Cell(
                number == 0 ? Kind.ZERO : Kind.VALUE, scene.naming().formats().count(number), 0, null);
    }
}
