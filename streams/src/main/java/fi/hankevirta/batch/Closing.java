package fi.hankevirta.batch;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The closing of a month of a stream, as it stands.
 *
 * @param seen area and time of recording
 * @param stream the stream that is closed
 * @param month the month that is closed
 * @param declaredEvents things that the source says it holds for the month
 * @param closedOn the day in Finland on which the month was first closed
 */
record Closing(Seen seen, SourceStream stream, YearMonth month, long declaredEvents, LocalDate closedOn) {
    static Closing of(Seen seen, Fields event) {
        return new Closing(
                seen,
                SourceStream.of(event.text("stream")),
                YearMonth.parse(event.text("period")),
                event.number("declaredEvents"),
                Written.helsinkiDate(event.instant("closedAt")));
    }

    /** Whether it came at most so many days after the month's end; early is in time. */
    boolean isWithin(int daysAfterMonth) {
        return !closedOn.isAfter(month.atEndOfMonth().plusDays(daysAfterMonth));
    }
}
