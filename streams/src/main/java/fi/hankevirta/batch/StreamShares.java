package fi.hankevirta.batch;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/** A figure of the domain reporting: a share by stream, with rows wherever a cell was made. */
final class StreamShares {
    private final String figure;
    private final Map<SourceStream, Flows<Tally>> byStream = new EnumMap<>(SourceStream.class);

    StreamShares(String figure) {
        this.figure = figure;
    }

    /** What is counted of a sender's stream in a month. THL's counts at FI only. */
    Tally cell(SourceStream stream, String sender, YearMonth month) {
        return byStream.computeIfAbsent(stream, s -> new Flows<>(Tally::new, Tally::addAll))
                .cell(figure, "stream=" + stream.code(), sender, month);
    }

    void write(Rows rows) {
        byStream.forEach((stream, flows) -> flows.sums(rows.geography())
                .forEach((heading, tally) -> rows.standingShare(
                        heading,
                        tally.hits(),
                        tally.all(),
                        tally.behind(),
                        rows.geography().expected(stream, heading.place(), heading.period()))));
    }
}
