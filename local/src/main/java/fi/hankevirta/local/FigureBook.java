package fi.hankevirta.local;

import fi.hankevirta.figure.AreaLevel;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.figure.PeriodType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The latest figures over the whole time. One thread writes it while others read. */
final class FigureBook {
    private static final String NATION = "FI";
    private static final int PARTS = 5;

    private final Map<Cell, Figure> figures = new ConcurrentHashMap<>();
    private volatile @Nullable Duration first;

    /**
     * Takes a row of a topic of figures; rows of single periods are passed over.
     *
     * @param key {@code figure|breakdown|areaLevel|area|period}
     * @param figure the row, or null when it was taken back
     */
    void put(String key, @Nullable Figure figure) {
        String[] parts = key.split("\\|", -1);
        if (parts.length != PARTS || !parts[PARTS - 1].equals(PeriodType.ALL.name())) {
            return;
        }
        Cell cell = new Cell(parts[0], parts[1], parts[3]);
        if (figure == null) {
            figures.remove(cell);
            return;
        }
        figures.put(cell, figure);
        if (first == null) {
            first = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        }
    }

    /** Returns how long after the start of this process the first figure came; null while there is none. */
    @Nullable
    Duration first() {
        return first;
    }

    /** Returns a figure of a hankealue, a YTA or {@code FI}; empty while nothing was counted for it. */
    Optional<Figure> find(String figure, String breakdown, String area) {
        return Optional.ofNullable(figures.get(new Cell(figure, breakdown, area)));
    }

    /** Returns a national figure; empty while nothing was counted for it. */
    Optional<Figure> national(String figure, String breakdown) {
        return find(figure, breakdown, NATION);
    }

    /** Returns all national figures, ordered by name and breakdown. */
    List<Figure> national() {
        return figures.values().stream()
                .filter(figure -> figure.getAreaLevel() == AreaLevel.FI)
                .sorted(Comparator.comparing(Figure::getFigure).thenComparing(Figure::getBreakdown))
                .toList();
    }

    private record Cell(String figure, String breakdown, String area) {}
}
