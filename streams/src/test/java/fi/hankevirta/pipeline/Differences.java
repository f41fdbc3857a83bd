package fi.hankevirta.pipeline;

import fi.hankevirta.figure.Figure;
import fi.hankevirta.wire.SingleObjectCodec;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows whose bytes differ between two sets of figures, a line each, so that a failure can be read. */
public final class Differences {
    private static final int SHOWN = 12;
    private static final SingleObjectCodec<Figure> CODEC = new SingleObjectCodec<>(Figure.getClassSchema());

    private Differences() {}

    /** Returns the first rows that differ, none when the figures are equal. */
    public static List<String> between(SortedMap<String, Figure> wanted, SortedMap<String, Figure> found) {
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !Arrays.equals(bytes(wanted.get(key)), bytes(found.get(key))))
                .limit(SHOWN)
                .map(key -> key + ": wanted " + text(wanted.get(key)) + ", found " + text(found.get(key)))
                .toList();
    }

    private static byte[] bytes(@Nullable Figure row) {
        return row == null ? new byte[0] : CODEC.encode(row);
    }

    private static String text(@Nullable Figure row) {
        return row == null
                ? "none"
                : row.getNumerator() + "/" + row.getDenominator() + " = " + row.getValue() + " " + row.getStatus()
                        + " " + row.getContributingAreas() + " of " + row.getExpectedAreas() + " until "
                        + row.getLastRecordedAt();
    }
}
