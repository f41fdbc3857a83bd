package fi.hankevirta.release;

/** How many notifications there are at the end of a period, in the cut that is released. */
@FunctionalInterface
public interface Stocks {
    /** Received and not closed. */
    String OPEN = "open";

    /** Received, and nobody has begun to handle them. No row tells it, but it is never below 0. */
    String UNANSWERED = "unanswered";

    /**
     * Returns a stock.
     *
     * @param name {@link #OPEN} or {@link #UNANSWERED}
     * @param area code of an area, a cooperation area or the country
     * @param period at whose end
     */
    long at(String name, String area, ReleasePeriod period);
}
