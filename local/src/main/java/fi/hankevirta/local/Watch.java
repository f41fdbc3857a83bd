package fi.hankevirta.local;

import fi.hankevirta.pipeline.IntakeCounts;
import fi.hankevirta.pipeline.IntakeCounts.Counts;
import fi.hankevirta.register.Hankealue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what the live view shows, from the broker, the pipeline's counts and the topics of figures. */
final class Watch {
    private static final String NATION = "FI";

    private final OneMachine machine;
    private final FigureBook figures;
    private final List<Headline> headlines;
    private final long planned;
    private final Rate rate = new Rate();
    private final long start = System.nanoTime();

    /**
     * Begins to watch.
     *
     * @param planned events that will be published in all, 0 when that is not known
     */
    Watch(OneMachine machine, FigureBook figures, long planned) {
        this.machine = machine;
        this.figures = figures;
        this.headlines = Headline.all(machine.register());
        this.planned = planned;
    }

    /** Returns whether the pipeline has told every row that it should. */
    boolean hasToldFigures() {
        return machine.pipeline().hasToldFigures();
    }

    /** Looks at everything now. */
    Board look(Backlog.Reading backlog) {
        Map<String, Counts> byArea = new HashMap<>();
        for (Map.Entry<IntakeCounts.Source, Counts> counted :
                machine.pipeline().counts().bySource().entrySet()) {
            byArea.merge(counted.getKey().area(), counted.getValue(), Counts::plus);
        }
        Counts all = byArea.values().stream().reduce(Counts.NONE, Counts::plus);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new Board(
                elapsed,
                state(),
                planned,
                backlog.publishedInAll(),
                all.received(),
                rate.perSecond(elapsed, all.received()),
                backlog.ingress(),
                all.rejected(),
                headlines.stream().map(Headline::title).toList(),
                machine.register().areas().stream()
                        .map(area -> row(area, byArea.getOrDefault(area.code(), Counts.NONE)))
                        .toList(),
                row("all Finland", NATION, all));
    }

    private String state() {
        if (machine.pipeline().isReady()) {
            return "ready";
        }
        return machine.pipeline().isLive() ? "catching up" : "the pipeline has ended";
    }

    private Board.Row row(Hankealue area, Counts counts) {
        return row(area.names().fi(), area.code(), counts);
    }

    private Board.Row row(String name, String area, Counts counts) {
        List<String> texts = headlines.stream()
                .map(h -> figures.find(h.figure(), h.breakdown(), area)
                        .map(Headline::text)
                        .orElse(Headline.NONE))
                .toList();
        return new Board.Row(name, counts.received(), counts.rejected(), texts);
    }
}
