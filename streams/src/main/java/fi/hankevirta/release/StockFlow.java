package fi.hankevirta.release;

import fi.hankevirta.release.disclosure.PrimaryRule;
import java.util.BitSet;
import java.util.List;

/**
 * The flow of notifications through time: what is open at the end of a period is what was open before and what was
 * received, without what was closed. The same holds of those that nobody has begun to handle.
 */
final class StockFlow {
    private static final String RECEIVED = "received";

    private final CountBook book;
    private final PrimaryRule rule;
    private final Stocks stocks;
    private final BitSet sensitive;
    private final BitSet known;

    /**
     * @param sensitive gets the stocks that no row tells, but that are small enough to be protected like rows
     * @param known gets the stocks that are taken for known
     */
    StockFlow(CountBook book, PrimaryRule rule, Stocks stocks, BitSet sensitive, BitSet known) {
        this.book = book;
        this.rule = rule;
        this.stocks = stocks;
        this.sensitive = sensitive;
        this.known = known;
    }

    /** Ties the flow of each period and area of the book. */
    void tie() {
        List<CountKey> received =
                book.keys().stream().filter(key -> key.name().equals(RECEIVED)).toList();
        for (CountKey in : received) {
            tie(in, Stocks.OPEN, "closed");
            tie(in, Stocks.UNANSWERED, "responded");
        }
    }

    private void tie(CountKey received, String stock, String left) {
        int in = book.find(received).orElseThrow();
        int out = book.find(received.named(left)).orElseThrow();
        int end = stock(received.named(stock).in(received.period().lastQuarter()));
        if (received.period().equals(ReleasePeriod.ALL)) {
            book.tables().sum(in, List.of(out, end));
        } else {
            int start = stock(received.named(stock).in(received.period().quarterBefore()));
            book.tables().balance(List.of(start, in), List.of(out, end));
        }
    }

    private int stock(CountKey key) {
        var told = book.find(key);
        if (told.isPresent()) {
            return told.getAsInt();
        }
        int number = book.add(key, stocks.at(key.name(), key.area(), key.period()));
        sensitive.set(number, key.name().equals(Stocks.OPEN) && rule.hidesCount(book.value(number)));
        known.set(number, book.value(number) == 0); // Who knows when the programme began knows that nothing was before.
        return number;
    }
}
