package fi.hankevirta.progress;

import fi.hankevirta.catalogue.DisclosureClass;
import fi.hankevirta.catalogue.FigureCatalogue;
import fi.hankevirta.catalogue.FigureEntry;
import fi.hankevirta.figure.Figure;
import fi.hankevirta.register.Hankealue;
import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Breakdown;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Partial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a progress topic, asked for what is behind it. */
public final class RowQuestion {
    private final FigureDefinition definition;
    private final Row row;
    private final List<String> areas;
    private final CellBook book = new CellBook();

    private RowQuestion(FigureDefinition definition, Row row, List<String> areas) {
        this.definition = definition;
        this.row = row;
        this.areas = areas;
    }

    /**
     * Asks about a row.
     *
     * @param figure id of the figure
     * @param breakdown of the row, empty for none
     * @param area register code or any name of an area, code of a cooperation area, or FI
     * @param period YYYY-MM, YYYY-Qn, YYYY or ALL
     * @throws IllegalArgumentException when no such row can be; the message says why and what could be
     */
    public static RowQuestion of(
            Register register, Targets targets, String figure, String breakdown, String area, String period) {
        FigureDefinition definition = Figures.all(register, targets).stream()
                .filter(candidate -> candidate.entry().id().equals(figure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no figure " + figure + "; there are "
                        + FigureCatalogue.shipped().all().stream()
                                .map(FigureEntry::id)
                                .collect(Collectors.joining(", "))));
        requireBreakdown(definition.entry(), breakdown);
        Place place = new Places(register)
                .of(register.resolve(area).orElse(area))
                .orElseThrow(() -> new IllegalArgumentException("there is no area " + area
                        + ": give a register code or a name of an area, the code of a cooperation area, or FI"));
        List<String> areas = register.areas().stream().map(Hankealue::code).toList();
        return new RowQuestion(definition, new Row(breakdown, place, Period.parse(period)), areas);
    }

    /** Returns what the catalogue tells of the figure. */
    public FigureEntry figure() {
        return definition.entry();
    }

    /** Returns whom the row is about. */
    public DisclosureClass disclosure() {
        return definition.entry().classOf(row.breakdown());
    }

    /** Returns the breakdown of the row, empty for none. */
    public String breakdown() {
        return row.breakdown();
    }

    /** Returns register codes of the areas, and THL, whose events the row depends on. */
    public List<String> senders() {
        boolean everyone = definition.rules().stream().anyMatch(FigureRule::asksEveryArea);
        return everyone ? areas : row.place().senders();
    }

    /** Takes a cell of the country; all of the senders' are needed before anything is asked. */
    public void put(Cell cell, Partial partial) {
        book.put(cell, 0, partial);
    }

    /** Returns whether a cell is behind the row. */
    public boolean isBehind(Cell cell) {
        return row.place().senders().contains(cell.area())
                && definition.rules().stream()
                        .anyMatch(rule -> isRead(rule, cell) && rule.isBehind(cell, row.period(), book));
    }

    /** Returns the row, computed of the cells that were put; empty when none of them touches it. */
    public Optional<Figure> answer(Iterable<Cell> cells) {
        for (Cell cell : cells) {
            for (FigureRule rule : definition.rules()) {
                if (isRead(rule, cell)) {
                    return Optional.of(row.compute(definition, rule, book));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isRead(FigureRule rule, Cell cell) {
        return rule.reads(cell) && rule.breakdown(cell).equals(row.breakdown());
    }

    private static void requireBreakdown(FigureEntry entry, String breakdown) {
        List<String> kinds = entry.breakdowns().stream()
                .map(names -> String.join(",", names))
                .toList();
        if (!kinds.contains(Breakdown.names(breakdown))) {
            throw new IllegalArgumentException(entry.id() + " has rows "
                    + kinds.stream()
                            .map(names -> names.isEmpty() ? "without a breakdown" : "by " + names)
                            .collect(Collectors.joining(" and "))
                    + "; a breakdown is written name=value, several with a comma");
        }
    }
}
