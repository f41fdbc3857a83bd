package fi.hankevirta.local;

import java.util.ArrayList;
import java.util.List;

/** The live view as text. */
final class BoardText {
    private static final int LEAST_AREAS = 3;

    private BoardText() {}

    /** Returns the view as one line, for where there is no terminal. */
    static String line(Board board) {
        StringBuilder line =
                new StringBuilder(Numbers.clock(board.elapsed())).append("  ").append(flow(board));
        for (int i = 0; i < board.headlines().size(); i++) {
            line.append(i == 0 ? "; " : ", ")
                    .append(board.headlines().get(i))
                    .append(' ')
                    .append(board.national().figures().get(i));
        }
        return line.toString();
    }

    /**
     * Returns the view as the lines of a screen: how the events flow, and a table of the areas.
     *
     * @param width of the screen in characters; longer lines are cut
     * @param height of the screen in lines; the last areas give way
     */
    static List<String> screen(Board board, int width, int height) {
        List<String> lines = new ArrayList<>();
        lines.add("Hankevirta  " + Numbers.clock(board.elapsed()) + "  " + board.state());
        lines.add(flow(board));
        lines.add("");
        List<String> table = table(board).lines();
        int room = Math.max(LEAST_AREAS + 2, height - lines.size() - 2);
        lines.addAll(table.subList(0, Math.min(room, table.size())));
        if (table.size() > room) {
            lines.add("... and " + (table.size() - room) + " more areas");
        }
        return lines.stream().map(line -> cut(line, width)).toList();
    }

    private static String flow(Board board) {
        String of = board.planned() == 0 ? "" : " of " + Numbers.grouped(board.planned());
        return "published " + Numbers.grouped(board.published()) + of + ", received "
                + Numbers.grouped(board.received()) + " (" + Numbers.grouped(board.perSecond()) + "/s), lag "
                + Numbers.grouped(board.lag()) + ", rejected " + Numbers.grouped(board.rejected());
    }

    private static TextTable table(Board board) {
        List<String> head = new ArrayList<>(List.of("hankealue", "received", "rejected"));
        head.addAll(board.headlines());
        TextTable table = new TextTable(1).add(head).add(cells(board.national()));
        board.areas().forEach(row -> table.add(cells(row)));
        return table;
    }

    private static List<String> cells(Board.Row row) {
        List<String> cells =
                new ArrayList<>(List.of(row.name(), Numbers.grouped(row.received()), Numbers.grouped(row.rejected())));
        cells.addAll(row.figures());
        return cells;
    }

    private static String cut(String line, int width) {
        return line.codePointCount(0, line.length()) <= width
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.max(0, width)));
    }
}
