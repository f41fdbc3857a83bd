package fi.hankevirta.topic;

import org.apache.kafka.common.header.Headers;

/**
 * The header of a row of figures that was told before all that stand beside it were: after a start the pipeline tells
 * every row anew, a few at a time. While the last row of a topic has it, rows need not add up; once it has not, all
 * committed rows of the topic are of one state.
 */
public final class Unsettled {
    private static final String HEADER = "unsettled";
    private static final byte[] NOTHING = {};

    private Unsettled() {}

    /** Marks a row. */
    public static void mark(Headers headers) {
        headers.add(HEADER, NOTHING);
    }

    /** Returns whether a row was marked. */
    public static boolean isMarked(Headers headers) {
        return headers.lastHeader(HEADER) != null;
    }
}
