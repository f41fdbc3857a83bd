package fi.hankevirta.dashboard;

import fi.hankevirta.event.Reason;
import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.view.RefusalCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Why records of each sender were refused. */
final class RefusalTable {
    private static final List<Reason> REASONS = Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.UNKNOWN)
            .toList();

    private final Scene scene;

    RefusalTable(Scene scene) {
        this.scene = scene;
    }

    /** Returns the table, or that nothing was refused. */
    Part part() {
        Phrases t = scene.t();
        List<RefusalCount> counts = scene.reports().refusals();
        if (counts.isEmpty()) {
            return new Part.Note(t.of("raportointi.refusals.none"));
        }
        List<String> columns = new ArrayList<>(List.of(t.of("raportointi.refused")));
        REASONS.forEach(reason -> columns.add(t.of("reason." + reason)));
        columns.add(t.of("raportointi.refused.latest"));
        return new Part.Table(
                "refusals-table",
                t.of("raportointi.refusals.caption"),
                t.of("kaytto.sender"),
                columns,
                counts.stream().map(this::line).toList(),
                List.of());
    }

    private Part.Line line(RefusalCount count) {
        String sender = scene.naming().area(AreaLevel.HANKEALUE, count.sender());
        Stream<Cell> numbers = Stream.concat(
                Stream.of(number(count.records(), sender, "raportointi.refused")),
                REASONS.stream().map(reason -> number(count.of(reason), sender, "reason." + reason)));
        String latest = scene.naming().formats().dateTime(count.latest());
        String href = scene.register().hasArea(count.sender()) ? scene.path(AreaView.NAME + "/" + count.sender()) : "";
        return new Part.Line(
                sender,
                href,
                2,
                Stream.concat(numbers, Stream.of(Cell.words(latest))).toList(),
                null);
    }

    private Cell number(long number, String sender, String key) {
        Phrases t = scene.t();
        About about = new About(sender + ", " + t.of(key), t.of(key + ".about"), List.of());
        return Cell.number(number == 0, scene.naming().formats().count(number), about);
    }
}
