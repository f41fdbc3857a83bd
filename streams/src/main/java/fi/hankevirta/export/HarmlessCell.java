package fi.hankevirta.export;

/** Lets no cell of a file be a formula: names come from the register, which an installation brings. */
public final class HarmlessCell {
    /** What makes a spreadsheet take a cell for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private HarmlessCell() {}

    /** Returns the text, marked as text where it would be a formula; a minus may stand before digits alone. */
    public static String of(String cell) {
        boolean formula =
                !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-[0-9]+([.,][0-9]+)?");
        return formula ? "'" + cell : cell;
    }
}
