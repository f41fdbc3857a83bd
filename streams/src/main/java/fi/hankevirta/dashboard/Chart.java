package fi.hankevirta.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Small bars of a line of numbers, which stand in the same line as text.
 *
 * @param label what it shows, for whoever does not see it
 * @param width in units of its picture
 * @param bars from the left
 */
public record Chart(String label, int width, List<Bar> bars) implements Picture {
    public static final int HEIGHT = 24;

    private static final int STEP = 10;
    private static final int BAR = 8;

    /**
     * One bar.
     *
     * @param x its left side
     * @param y its upper side
     * @param width of it
     * @param height of it
     * @param known false for a mark at the bottom that says that there is no number
     */
    public record Bar(int x, int y, int width, int height, boolean known) {}

    /** Draws values, empty ones for those that are not known; the greatest is as high as can be. */
    static Chart of(String label, List<Optional<Double>> values) {
        double greatest = values.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Optional<Double> value = values.get(i);
            int height = value.filter(v -> greatest > 0)
                    .map(v -> (int) Math.max(1, Math.round(v / greatest * HEIGHT)))
                    .orElse(1);
            bars.add(new Bar(i * STEP, HEIGHT - height, BAR, height, value.isPresent()));
        }
        return new Chart(label, Math.max(1, values.size() * STEP), bars);
    }
}
