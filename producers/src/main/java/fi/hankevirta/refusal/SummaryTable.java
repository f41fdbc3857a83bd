package fi.hankevirta.refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Kinds of problems as a table: texts to the left, the count to the right. */
final class SummaryTable {
    private static final String GAP = "  ";

    private SummaryTable() {}

    /** Returns the lines of a table, its head first. */
    static List<String> of(List<String> head, RefusalBook book) {
        List<List<String>> rows = new ArrayList<>(List.of(head));
        book.kinds().forEach(entry -> {
            ProblemKind kind = entry.getKey();
            String count = Long.toString(entry.getValue().count());
            rows.add(List.of(kind.stream().code(), kind.reason().name(), kind.rule(), kind.field(), count));
        });
        int[] widths = new int[head.size()];
        rows.forEach(row ->
                Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        int last = widths.length - 1;
        for (int i = 0; i < last; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(GAP);
        }
        return line.append(" ".repeat(widths[last] - row.get(last).length()))
                .append(row.get(last))
                .toString();
    }
}
