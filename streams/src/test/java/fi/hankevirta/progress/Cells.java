package fi.hankevirta.progress;

import fi.hankevirta.register.Register;
import fi.hankevirta.tally.Cell;
import fi.hankevirta.tally.Month;
import fi.hankevirta.tally.Partial;
import fi.hankevirta.tally.Tally;
import java.time.YearMonth;

/** Hand-made cells of the shipped register's country, and the rows of a rule over them. */
final class Cells {
    static final Register REGISTER = Register.shipped();
    static final Places PLACES = new Places(REGISTER);

    private final CellBook book = new CellBook();

    /** One contributor of all time. */
    Cells with(Tally tally, String area, String breakdown, long... sums) {
        return put(new Cell(tally, area, Month.ALL, breakdown), 0, 1, 1_000, sums);
    }

    /** Contributors of a month, in the first partition. */
    Cells monthly(Tally tally, String area, String month, long contributors, long... sums) {
        return put(new Cell(tally, area, month(month), ""), 0, contributors, 1_000, sums);
    }

    Cells put(Cell cell, int partition, long contributors, long lastRecordedAt, long... sums) {
        book.put(cell, partition, new Partial(contributors, lastRecordedAt, sums));
        return this;
    }

    CellBook book() {
        return book;
    }

    static int month(String month) {
        return Month.of(YearMonth.parse(month));
    }

    /** The period of this text, found from a month in it. */
    static Period period(String month, String text) {
        return Period.holding(month(month)).stream()
                .filter(period -> period.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** The place of this code, found from an area in it. */
    static Place place(String area, String code) {
        return PLACES.holding(area).stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** A row as numerator/denominator = value status, contributing areas; for all time. */
    String row(FigureRule rule, String breakdown, Place place) {
        return row(rule, breakdown, place, Period.ALL);
    }

    String row(FigureRule rule, String breakdown, Place place, Period period) {
        return text(rule.compute(breakdown, place, period, book));
    }

    static String text(Result result) {
        return result.numerator() + "/" + result.denominator() + " = " + result.value() + " " + result.status() + ", "
                + result.contributingAreas();
    }
}
