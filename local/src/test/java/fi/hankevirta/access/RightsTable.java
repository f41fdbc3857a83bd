package fi.hankevirta.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A table of docs/access.md: by principal and column, the names of everything allowed. */
record RightsTable(List<String> columns, Map<String, Map<String, Set<String>>> rows) {
    private static final Path PAGE = Path.of("..", "docs", "access.md");

    /** Reads the table between the marks of this name. */
    static RightsTable read(String name) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.equals("<!-- end of " + name + " -->")) {
                inside = false;
            } else if (inside && !line.startsWith("|---")) {
                cells.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
            } else if (line.equals("<!-- " + name + " -->")) {
                inside = true;
            }
        }
        List<String> columns = cells.get(0).subList(1, cells.get(0).size());
        Map<String, Map<String, Set<String>>> rows = new LinkedHashMap<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, Set<String>> allowed = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = row.get(i + 1);
                if (!cell.isEmpty()) { // Something that this principal can't have.
                    allowed.put(columns.get(i), cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(", "))));
                }
            }
            rows.put(row.get(0).replace("`", ""), allowed);
        }
        return new RightsTable(columns, rows);
    }

    /** Returns what a principal is allowed, by column. */
    Map<String, Set<String>> of(String principal) {
        return Objects.requireNonNull(rows.get(principal), principal);
    }
}
