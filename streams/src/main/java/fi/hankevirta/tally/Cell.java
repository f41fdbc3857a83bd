package fi.hankevirta.tally;

import fi.hankevirta.topic.EventStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The smallest thing that is counted apart: a tally of one area, one month and one breakdown. All higher levels and
 * longer periods are sums of cells.
 *
 * @param tally what is counted
 * @param area register code of the area, or THL
 * @param month by {@link Month}, or {@link Month#ALL}
 * @param breakdown by {@link Breakdown}
 */
public record Cell(Tally tally, String area, int month, String breakdown) {
    /** Returns the cell's key in state stores and internal topics: {@code tally|area|month|breakdown} in UTF-8. */
    public byte[] toBytes() {
        return String.join("|", tally.code(), area, Month.text(month), breakdown)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the streams whose events contribute to the cell. */
    Set<EventStream> contributors() {
        return switch (tally.domain()) {
            case PILOTS -> Set.of(EventStream.PILOT_MILESTONE);
            case AVAIN -> Set.of(EventStream.AVAIN_MEASUREMENT);
            case SPRO -> Set.of(EventStream.SPRO_NOTIFICATION);
            case STRUCTURAL -> Set.of(EventStream.STRUCTURAL_STATUS);
            case REPORTING -> reported();
        };
    }

    /** Cells of reporting are broken down by the stream that they speak of, closed periods by another than theirs. */
    private Set<EventStream> reported() {
        if (tally == Tally.REPORTING_CLOSED || tally == Tally.REPORTING_DECLARED) {
            return Set.of(EventStream.REPORTING_PERIOD);
        }
        return Arrays.stream(EventStream.values())
                .filter(stream -> Breakdown.of(stream).equals(breakdown))
                .collect(Collectors.toSet());
    }

    /** Reads what {@link #toBytes} writes; anything else throws a runtime exception. */
    public static Cell parse(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\\|", 4);
        Tally tally = Tally.of(parts[0]);
        String names = Breakdown.names(parts[3]);
        if (!tally.isBrokenDownBy(names)) {
            throw new IllegalArgumentException(tally.code() + " is not broken down by " + names);
        }
        return new Cell(tally, parts[1], Month.parse(parts[2]), parts[3]);
    }
}
