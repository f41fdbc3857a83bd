package fi.hankevirta.dashboard;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days on a line of years. What lies outside stands at its end.
 *
 * @param label what it shows, for whoever does not see it
 * @param width in units of its picture
 * @param years where each begins
 * @param marks of days
 */
public record Timeline(String label, int width, List<Integer> years, List<Mark> marks) implements Picture {
    public static final int HEIGHT = 24;
    public static final int MIDDLE = HEIGHT / 2;

    private static final int YEAR_WIDTH = 48;
    private static final int MARGIN = 6;

    /** Copies the lists. */
    public Timeline {
        years = List.copyOf(years);
        marks = List.copyOf(marks);
    }

    /**
     * A day.
     *
     * @param x its place
     * @param reached whether something was reached then, or was planned to be
     */
    public record Mark(int x, boolean reached) {}

    /** A day to mark. */
    record Day(LocalDate on, boolean reached) {}

    /** Draws days on the line from one year to another. */
    static Timeline of(String label, Year first, Year last, List<Day> days) {
        int years = last.getValue() - first.getValue() + 1;
        int width = years * YEAR_WIDTH;
        LocalDate begin = first.atDay(1);
        long length = ChronoUnit.DAYS.between(begin, last.plusYears(1).atDay(1));
        List<Mark> marks = days.stream()
                .map(day -> {
                    long since = Math.max(0, Math.min(length, ChronoUnit.DAYS.between(begin, day.on())));
                    return new Mark(MARGIN + (int) (since * width / length), day.reached());
                })
                .distinct()
                .toList();
        return new Timeline(
                label,
                width + 2 * MARGIN,
                IntStream.rangeClosed(0, years)
                        .mapToObj(year -> MARGIN + year * YEAR_WIDTH)
                        .toList(),
                marks);
    }
}
